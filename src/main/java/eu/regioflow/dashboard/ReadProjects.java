package eu.regioflow.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.budget.FlexibilityRooms;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.payment.PaymentTimes;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.projectreport.ProjectReports;

import org.springframework.stereotype.Component;

/**
 * Reads what dashboards show, in as many statements for many projects as for one; at one
 * moment, for whoever calls it has begun a repeatable read.
 */
@Component
class ReadProjects {

	private final Ledger ledger;

	private final ReportingPeriods periods;

	private final PartnerReports reports;

	private final ProjectReports projectReports;

	private final PaymentTimes payments;

	private final FlexibilityRooms rooms;

	private final RuleSets ruleSets;

	private final Clock clock;

	ReadProjects(Ledger ledger, ReportingPeriods periods, PartnerReports reports, ProjectReports projectReports,
			PaymentTimes payments, FlexibilityRooms rooms, RuleSets ruleSets, Clock clock) {
		this.ledger = ledger;
		this.periods = periods;
		this.reports = reports;
		this.projectReports = projectReports;
		this.payments = payments;
		this.rooms = rooms;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	Readings of(List<Project> projects) {
		List<String> codes = projects.stream().map(Project::code).toList();
		Slice slice = Slice.projects(codes);
		Map<String, RuleSet> rules = projects.stream()
			.collect(Collectors.toMap(Project::code, (project) -> this.ruleSets.get(project.ruleSet())));
		Map<String, LocalDate> today = codes.stream()
			.collect(Collectors.toMap(Function.identity(),
					(code) -> LocalDate.now(this.clock.withZone(rules.get(code).zone()))));
		List<PartnerReport> read = this.reports.findByProjectInOrderByProjectAscPartnerAscNumberAsc(codes);
		return new Readings(projects,
				this.periods.findByProjectInOrderByProjectAscNumberAsc(codes)
					.stream()
					.collect(Collectors.groupingBy(ReportingPeriod::project)),
				read,
				read.stream().collect(Collectors.groupingBy((report) -> report.project() + " " + report.partner())),
				this.projectReports.findByProjectInOrderByProjectAscPeriodAsc(codes), this.payments.of(codes),
				this.rooms.of(projects).stream().collect(Collectors.groupingBy(FlexibilityRoom::project)),
				this.ledger.parkedSince(slice), this.ledger.breakdown(slice, Dimension.PARTNER_PERIOD),
				this.ledger.breakdown(slice, Dimension.REPORT), rules, today);
	}

}
