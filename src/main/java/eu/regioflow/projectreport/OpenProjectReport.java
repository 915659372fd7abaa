package eu.regioflow.projectreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.OpenReportingPeriod.ReportingPeriodOpened;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Opens the draft project report together with the partners' drafts.
 */
@UseCase(Permission.OPEN_REPORTING_PERIOD)
public class OpenProjectReport {

	private final Access access;

	private final ProjectReports reports;

	private final ReportingPeriods periods;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OpenProjectReport(Access access, ProjectReports reports, ReportingPeriods periods, Projects projects,
			RuleSets ruleSets, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.periods = periods;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/** Opens the report of the period that was opened. */
	public void open(ReportingPeriodOpened opened) {
		this.access.require(Permission.OPEN_REPORTING_PERIOD, Scope.project(opened.project()));
		LocalDate due = this.ruleSets.get(this.projects.get(opened.project()).ruleSet())
			.deadlines()
			.projectReport(this.periods.get(opened.project(), opened.period()).ends());
		ProjectReport report = this.reports
			.save(new ProjectReport(opened.project(), opened.period(), due, this.clock.instant()));
		this.events.publishEvent(ProjectReportEvent.of(ProjectReportEvent.Kind.OPENED, report, Map.of("due", due)));
	}

}
