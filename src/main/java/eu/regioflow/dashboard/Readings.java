package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.ParkedSince;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.payment.PaymentTime;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.projectreport.ProjectReport;

/**
 * What was read of some projects, all at one moment.
 *
 * @param byPartnerPeriod keys such as {@code PGI06030 3 1}
 * @param byReport keys are the ids of partner reports
 * @param rules by the project's code
 * @param today by the project's code, in the zone of its rule set
 */
record Readings(List<Project> projects, List<ReportingPeriod> periods, List<PartnerReport> reports,
		List<ProjectReport> projectReports, List<PaymentTime> payments, List<FlexibilityRoom> rooms,
		List<ParkedSince> parked, Breakdown byPartnerPeriod, Breakdown byReport, Map<String, RuleSet> rules,
		Map<String, LocalDate> today) {

	/** The reporting periods of a project, in their order. */
	List<ReportingPeriod> periodsOf(String project) {
		return this.periods.stream().filter((period) -> period.project().equals(project)).toList();
	}

}
