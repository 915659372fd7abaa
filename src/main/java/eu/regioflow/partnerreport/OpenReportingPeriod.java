package eu.regioflow.partnerreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Opens a draft report for each partner, the day after the period's end; run by a timer.
 */
@UseCase(Permission.OPEN_REPORTING_PERIOD)
public class OpenReportingPeriod {

	private final Access access;

	private final ReportingPeriods periods;

	private final Projects projects;

	private final Partners partners;

	private final RuleSets ruleSets;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OpenReportingPeriod(Access access, ReportingPeriods periods, Projects projects, Partners partners,
			RuleSets ruleSets, PartnerReports reports, Expenditure expenditure, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.periods = periods;
		this.projects = projects;
		this.partners = partners;
		this.ruleSets = ruleSets;
		this.reports = reports;
		this.expenditure = expenditure;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Opens the period, and before it every earlier one that is not open yet, so that
	 * each partner's reports are numbered in the periods' order whichever timer comes
	 * first; does nothing when all are open.
	 */
	public void open(UUID periodId) {
		String code = this.periods.findProject(periodId).orElseThrow(Refusal::notFound);
		this.access.require(Permission.OPEN_REPORTING_PERIOD, Scope.project(code));
		// two timers of one project take turns
		Project project = this.projects.lock(code).orElseThrow(Refusal::notFound);
		for (ReportingPeriod period : this.periods.findByProjectOrderByNumber(code)) {
			if (period.open(this.clock.instant())) {
				openReports(project, period);
			}
			if (period.id().equals(periodId)) {
				return;
			}
		}
	}

	private void openReports(Project project, ReportingPeriod period) {
		LocalDate due = this.ruleSets.get(project.ruleSet()).deadlines().partnerReport(period.ends());
		for (Partner partner : this.partners.findByProjectOrderByNumber(period.project())) {
			int number = this.reports.countByProjectAndPartner(period.project(), partner.number()) + 1;
			PartnerReport report = this.reports.save(new PartnerReport(period.project(), partner.number(), number,
					period.number(), due, this.clock.instant()));
			this.expenditure.open(report.id(), period.project(), partner.number(), number);
			this.events.publishEvent(PartnerReportEvent.of(PartnerReportEvent.Kind.OPENED, report,
					Map.of("period", period.number(), "due", due)));
		}
		this.events.publishEvent(new ReportingPeriodOpened(period.id(), period.project(), period.number()));
	}

	/**
	 * The draft reports of a period are open.
	 */
	public record ReportingPeriodOpened(UUID id, String project, int period) {

	}

}
