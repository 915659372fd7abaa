package eu.regioflow.verification.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReportEvent;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.verification.VerificationEvent;
import eu.regioflow.verification.Verifications;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the verification of a project report asks of this module.
 */
@ProcessBean("verification")
public class VerificationProcess {

	private final ObjectProvider<Processes> processes;

	private final ProjectReports reports;

	private final Verifications verifications;

	private final Certificates certificates;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Ledger ledger;

	private final TaskTexts texts;

	VerificationProcess(ObjectProvider<Processes> processes, ProjectReports reports, Verifications verifications,
			Certificates certificates, Projects projects, RuleSets ruleSets, Ledger ledger, TaskTexts texts) {
		this.processes = processes;
		this.reports = reports;
		this.verifications = verifications;
		this.certificates = certificates;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.ledger = ledger;
		this.texts = texts;
	}

	@EventListener
	void on(ProjectReportEvent event) {
		if (event.kind() == ProjectReportEvent.Kind.SUBMITTED) {
			this.processes.getObject().start("project-report-verification", event.report());
		}
	}

	@EventListener
	void on(VerificationEvent event) {
		if (event.kind() == VerificationEvent.Kind.VERIFIED) {
			boolean isFirst = this.verifications.countByProjectReport(event.report()) == 1;
			this.processes.getObject().complete(isFirst ? "verify-project-report" : "verify-again", event.report());
		}
		else if (event.kind() == VerificationEvent.Kind.REOPENED) {
			this.processes.getObject().start("project-report-verification", event.report());
		}
	}

	/** Whether the report was verified once and no longer is. */
	public boolean isReopened(String key) {
		return of(key).isVerificationReopened();
	}

	/** The card of a report whose verification was re-opened. */
	public String againTitle(String key) {
		return title("verify-again", of(key));
	}

	public String title(String key) {
		return title("verify-project-report", of(key));
	}

	private String title(String card, ProjectReport report) {
		List<UUID> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id())
			.stream()
			.map(Certificate::report)
			.toList();
		return this.texts.title(card, report.project(), String.valueOf(report.period()),
				this.ledger.breakdown(Slice.project(report.project()).reports(gathered), Dimension.CATEGORY)
					.total()
					.claimed()
					.amount(),
				gathered.size(), report.verificationDue());
	}

	public Date due(String key) {
		ProjectReport report = of(key);
		return TaskTexts.endOf(report.verificationDue(),
				this.ruleSets.get(this.projects.get(report.project()).ruleSet()).zone());
	}

	public List<String> candidates(String key) {
		return List.of(TaskGroup.of(Role.JS, of(key).project()));
	}

	public String page(String key) {
		return of(key).page() + "/verification";
	}

	private ProjectReport of(String key) {
		return this.reports.get(UUID.fromString(key));
	}

}
