package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.identity.Permission;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.ParkedSince;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.projectreport.ProjectReport;

import org.springframework.stereotype.Component;

/**
 * Puts the facts of projects to the rules; the most pressing risks come first.
 */
@Component
class FindRisks {

	private final RiskRules rules;

	FindRisks(RiskRules rules) {
		this.rules = rules;
	}

	List<Risk> in(Readings read, List<StepTime> times) {
		List<Optional<Risk>> risks = new ArrayList<>();
		read.reports().stream().filter(PartnerReport::isDraft).forEach((report) -> risks.add(due(report, read)));
		read.projectReports()
			.stream()
			.filter((report) -> report.status() == ProjectReport.Status.DRAFT)
			.forEach((report) -> risks.add(due(report, read)));
		times.stream().filter((time) -> !time.ended()).forEach((time) -> risks.add(late(time)));
		read.projects().forEach((project) -> risks.addAll(spending(project, read)));
		read.projects()
			.forEach((project) -> read.roomsOf(project.code()).forEach((room) -> risks.add(flexibility(room))));
		read.parked().forEach((parked) -> risks.add(parked(parked, read)));
		risks.addAll(deductions(read));
		return risks.stream().flatMap(Optional::stream).sorted(Comparator.comparing(Risk::level)).toList();
	}

	private Optional<Risk> due(PartnerReport report, Readings read) {
		return this.rules.of("partner-report-days-late", days(report.due(), read.today().get(report.project())),
				new Risk.Subject(report.project(), report.partner(), report.number(), null, null,
						Permission.VIEW_PARTNER_REPORT),
				null, report.page());
	}

	private Optional<Risk> due(ProjectReport report, Readings read) {
		return this.rules.of("project-report-days-late", days(report.due(), read.today().get(report.project())),
				new Risk.Subject(report.project(), null, report.period(), null, null, Permission.VIEW_PROJECT), null,
				report.page());
	}

	private Optional<Risk> late(StepTime time) {
		boolean isControl = time.step() == StepTime.Step.CONTROL;
		return this.rules.of(isControl ? "control-days-late" : "payment-days-late", time.daysLate(),
				new Risk.Subject(time.project(), time.partner(), time.number(), null, time.purpose(),
						isControl ? Permission.VIEW_PARTNER_REPORT : Permission.VIEW_PAYMENTS),
				time.amount(), time.page());
	}

	// of what was planned up to the last period whose partner reports had to be there
	private List<Optional<Risk>> spending(Project project, Readings read) {
		RuleSet rules = read.rules().get(project.code());
		List<Integer> periods = read.periodsOf(project.code())
			.stream()
			.filter((period) -> rules.deadlines()
				.partnerReport(period.ends())
				.isBefore(read.today().get(project.code())))
			.map(ReportingPeriod::number)
			.toList();
		return partners(project.code(), read).stream()
			.map((partner) -> spending(project.code(), partner, periods, read))
			.toList();
	}

	private Optional<Risk> spending(String project, int partner, List<Integer> periods, Readings read) {
		List<String> keys = periods.stream()
			.filter((period) -> !isGivenBack(project, partner, period, read))
			.map((period) -> "%s %d %d".formatted(project, partner, period))
			.toList();
		if (keys.isEmpty()) {
			return Optional.empty();
		}
		Balance soFar = read.byPartnerPeriod().running(keys).get(keys.size() - 1);
		return soFar.spent()
			.map(Percentage::percent)
			.filter((percent) -> soFar.planned().isPositive())
			.flatMap((percent) -> this.rules.of("percent-of-plan-declared", percent.intValue(),
					new Risk.Subject(project, partner, null, null, null, Permission.VIEW_PROJECT), soFar.remaining(),
					"/projects/%s/budget?by=partner".formatted(project)));
	}

	// what was declared is taken back until its partner submits it again
	private static boolean isGivenBack(String project, int partner, int period, Readings read) {
		return read.reportsOf(project, partner)
			.stream()
			.anyMatch((report) -> report.isReopened() && report.hasOpenList() && report.period() == period);
	}

	private static List<Integer> partners(String project, Readings read) {
		return read.roomsOf(project)
			.stream()
			.filter((room) -> room.category() == null)
			.map(FlexibilityRoom::partner)
			.toList();
	}

	private Optional<Risk> flexibility(FlexibilityRoom room) {
		Risk.Subject subject = new Risk.Subject(room.project(), room.partner(), null,
				(room.category() != null) ? room.category().name() : null, null, Permission.VIEW_PARTNER_BUDGET);
		String page = "/projects/%s/partners/%d/budget".formatted(room.project(), room.partner());
		return this.rules.of(room.isBeyond() ? "flexibility-exceeded" : "percent-of-flexibility-used", room.used(),
				// a partner's whole budget and its categories overlap
				subject, null, page);
	}

	private Optional<Risk> parked(ParkedSince parked, Readings read) {
		LocalDate since = LocalDate.ofInstant(parked.since(), read.rules().get(parked.project()).zone());
		int latest = read.reportsOf(parked.project(), parked.partner())
			.stream()
			.mapToInt(PartnerReport::number)
			.max()
			.orElse(1);
		return this.rules.of("days-parked", days(since, read.today().get(parked.project())),
				new Risk.Subject(parked.project(), parked.partner(), latest, null, null,
						Permission.VIEW_PARTNER_REPORT),
				read.parkedOf(parked.project(), parked.partner()), "/projects/%s/partners/%d/reports/%d/parked-items"
					.formatted(parked.project(), parked.partner(), latest));
	}

	private List<Optional<Risk>> deductions(Readings read) {
		Map<String, List<PartnerReport>> deducted = new TreeMap<>();
		for (PartnerReport report : read.reports()) {
			if (read.byReport().row(report.id()).deducted().isPositive()) {
				deducted.computeIfAbsent(report.project() + " " + report.partner(), (partner) -> new ArrayList<>())
					.add(report);
			}
		}
		return deducted.values().stream().map((reports) -> {
			PartnerReport last = reports.get(reports.size() - 1);
			return this.rules.of("reports-with-deductions", reports.size(),
					new Risk.Subject(last.project(), last.partner(), last.number(), null, null,
							Permission.VIEW_PARTNER_REPORT),
					Money.sum(reports.stream().map((report) -> read.byReport().row(report.id()).deducted()).toList()),
					last.page() + "/control");
		}).toList();
	}

	private static int days(LocalDate from, LocalDate to) {
		return (int) ChronoUnit.DAYS.between(from, to);
	}

}
