package eu.regioflow.projectreport.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.partnerreport.OpenReportingPeriod.ReportingPeriodOpened;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.OpenProjectReport;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReportEvent;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the project report's process asks of this module.
 */
@ProcessBean("projectReporting")
public class ProjectReportingProcess {

	private final ObjectProvider<Processes> processes;

	private final ProjectReports reports;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final OpenProjectReport openProjectReport;

	private final TaskTexts texts;

	ProjectReportingProcess(ObjectProvider<Processes> processes, ProjectReports reports, Projects projects,
			RuleSets ruleSets, OpenProjectReport openProjectReport, TaskTexts texts) {
		this.processes = processes;
		this.reports = reports;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.openProjectReport = openProjectReport;
		this.texts = texts;
	}

	@EventListener
	void on(ReportingPeriodOpened event) {
		this.openProjectReport.open(event);
	}

	@EventListener
	void on(ProjectReportEvent event) {
		if (event.kind() == ProjectReportEvent.Kind.OPENED) {
			this.processes.getObject().start("project-report", event.report());
		}
		else if (event.kind() == ProjectReportEvent.Kind.SUBMITTED) {
			this.processes.getObject().complete("gather-certificates", event.report());
		}
	}

	public String title(String key) {
		ProjectReport report = of(key);
		return this.texts.title("gather-certificates", report.project(), String.valueOf(report.period()), report.due());
	}

	public Date due(String key) {
		ProjectReport report = of(key);
		return TaskTexts.endOf(report.due(), this.ruleSets.get(this.projects.get(report.project()).ruleSet()).zone());
	}

	public List<String> candidates(String key) {
		return List.of(TaskGroup.of(Role.LEAD_PARTNER, of(key).project()));
	}

	public String page(String key) {
		return of(key).page();
	}

	private ProjectReport of(String key) {
		return this.reports.get(UUID.fromString(key));
	}

}
