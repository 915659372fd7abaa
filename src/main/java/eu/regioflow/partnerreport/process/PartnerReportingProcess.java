package eu.regioflow.partnerreport.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReportEvent;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.partnership.Partners;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the partner report's process asks of this module.
 */
@ProcessBean("partnerReporting")
public class PartnerReportingProcess {

	private final ObjectProvider<Processes> processes;

	private final PartnerReports reports;

	private final Partners partners;

	private final ReportContexts contexts;

	private final TaskTexts texts;

	PartnerReportingProcess(ObjectProvider<Processes> processes, PartnerReports reports, Partners partners,
			ReportContexts contexts, TaskTexts texts) {
		this.processes = processes;
		this.reports = reports;
		this.partners = partners;
		this.contexts = contexts;
		this.texts = texts;
	}

	@EventListener
	void on(PartnerReportEvent event) {
		if (event.kind() == PartnerReportEvent.Kind.OPENED) {
			this.processes.getObject().start("partner-report", event.report());
		}
		else if (event.kind() == PartnerReportEvent.Kind.REOPENED) {
			this.processes.getObject().start("partner-report", event.report());
		}
		else if (event.kind() == PartnerReportEvent.Kind.SUBMITTED) {
			boolean isFirst = this.reports.get(event.report()).submissions() == 1;
			this.processes.getObject().complete(isFirst ? "prepare-report" : "mend-report", event.report());
		}
	}

	/** Whether the report was given back to its partner. */
	public boolean isReopened(String key) {
		return of(key).isReopened();
	}

	/** The card of a report that was given back. */
	public String mendTitle(String key) {
		PartnerReport report = of(key);
		return this.texts.title("mend-report", report.project(), abbreviation(report), String.valueOf(report.number()),
				String.valueOf(report.period()), report.controlDue());
	}

	/** The control of a report that was given back has to end as before. */
	public Date mendDue(String key) {
		PartnerReport report = of(key);
		return TaskTexts.endOf(report.controlDue(), this.contexts.rules(report).zone());
	}

	public String title(String key) {
		PartnerReport report = of(key);
		return this.texts.title("prepare-report", report.project(), abbreviation(report),
				String.valueOf(report.number()), String.valueOf(report.period()), report.due());
	}

	public Date due(String key) {
		PartnerReport report = of(key);
		return TaskTexts.endOf(report.due(), this.contexts.rules(report).zone());
	}

	public List<String> candidates(String key) {
		PartnerReport report = of(key);
		return List.of(TaskGroup.of(Role.PARTNER, report.project(), report.partner()));
	}

	public String page(String key) {
		return of(key).page();
	}

	private String abbreviation(PartnerReport report) {
		return this.partners.get(report.project(), report.partner()).abbreviation();
	}

	private PartnerReport of(String key) {
		return this.reports.get(UUID.fromString(key));
	}

}
