package eu.regioflow.partnerreport.process;

import java.util.Date;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.partnerreport.OpenReportingPeriod;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.project.SetUpProject.ProjectSetUp;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the reporting period's process asks of this module: when to open, and to open.
 */
@ProcessBean("reportingPeriod")
public class ReportingPeriodProcess {

	private final ObjectProvider<Processes> processes;

	private final ReportingPeriods periods;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final OpenReportingPeriod openReportingPeriod;

	private final Access access;

	ReportingPeriodProcess(ObjectProvider<Processes> processes, ReportingPeriods periods, Projects projects,
			RuleSets ruleSets, OpenReportingPeriod openReportingPeriod, Access access) {
		this.processes = processes;
		this.periods = periods;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.openReportingPeriod = openReportingPeriod;
		this.access = access;
	}

	@EventListener
	void on(ProjectSetUp event) {
		this.periods.findByProjectOrderByNumber(event.project())
			.forEach((period) -> this.processes.getObject().start("reporting-period", period.id()));
	}

	/** The first moment of the day after the period's end, in the programme's zone. */
	public Date opensAt(String key) {
		ReportingPeriod period = this.periods.findById(UUID.fromString(key)).orElseThrow(Refusal::notFound);
		return Date.from(period.opens()
			.atStartOfDay(this.ruleSets.get(this.projects.get(period.project()).ruleSet()).zone())
			.toInstant());
	}

	public void openDraftReports(String key) {
		this.access.asSystem(() -> {
			this.openReportingPeriod.open(UUID.fromString(key));
			return null;
		});
	}

}
