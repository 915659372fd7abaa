package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.ParkedSince;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.payment.PaymentTime;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.projectreport.ProjectReport;

/**
 * What was read of some projects, all at one moment.
 *
 * @param periodsByProject by the project's code, in their order
 * @param reportsByPartner keys such as {@code PGI06030 3}
 * @param roomsByProject by the project's code
 * @param byPartnerPeriod keys such as {@code PGI06030 3 1}
 * @param byReport keys are the ids of partner reports
 * @param rules by the project's code
 * @param today by the project's code, in the zone of its rule set
 */
record Readings(List<Project> projects, Map<String, List<ReportingPeriod>> periodsByProject,
		List<PartnerReport> reports, Map<String, List<PartnerReport>> reportsByPartner,
		List<ProjectReport> projectReports, List<PaymentTime> payments,
		Map<String, List<FlexibilityRoom>> roomsByProject, List<ParkedSince> parked, Breakdown byPartnerPeriod,
		Breakdown byReport, Map<String, RuleSet> rules, Map<String, LocalDate> today) {

	/**
	 * EUR that wait of what was parked of a partner. By period and not by report: what
	 * was declared again or given up is posted of no report.
	 */
	Money parkedOf(String project, int partner) {
		return Money.sum(periodsOf(project).stream()
			.map((period) -> this.byPartnerPeriod.row("%s %d %d".formatted(project, partner, period.number())).parked())
			.toList());
	}

	/** The reporting periods of a project, in their order. */
	List<ReportingPeriod> periodsOf(String project) {
		return this.periodsByProject.getOrDefault(project, List.of());
	}

	/** The reports of a partner, in their order. */
	List<PartnerReport> reportsOf(String project, int partner) {
		return this.reportsByPartner.getOrDefault(project + " " + partner, List.of());
	}

	/** What partners of a project may still move within their budgets. */
	List<FlexibilityRoom> roomsOf(String project) {
		return this.roomsByProject.getOrDefault(project, List.of());
	}

}
