package eu.regioflow.control.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.control.ControlEvent;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
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
 * What the control of a partner report asks of this module.
 */
@ProcessBean("control")
public class ControlProcess {

	private final ObjectProvider<Processes> processes;

	private final PartnerReports reports;

	private final Partners partners;

	private final ReportContexts contexts;

	private final Ledger ledger;

	private final TaskTexts texts;

	ControlProcess(ObjectProvider<Processes> processes, PartnerReports reports, Partners partners,
			ReportContexts contexts, Ledger ledger, TaskTexts texts) {
		this.processes = processes;
		this.reports = reports;
		this.partners = partners;
		this.contexts = contexts;
		this.ledger = ledger;
		this.texts = texts;
	}

	@EventListener
	void on(PartnerReportEvent event) {
		if (event.kind() == PartnerReportEvent.Kind.SUBMITTED) {
			this.processes.getObject().start("partner-report-control", event.report());
		}
		else if (event.kind() == PartnerReportEvent.Kind.REOPENED) {
			this.processes.getObject().cancel("partner-report-control", event.report(), "partner-report-reopened");
		}
	}

	@EventListener
	void on(ControlEvent event) {
		if (event.kind() == ControlEvent.Kind.CERTIFIED) {
			this.processes.getObject().complete("control-expenditure", event.report());
		}
		else if (event.kind() == ControlEvent.Kind.REOPENED) {
			this.processes.getObject().start("partner-report-control", event.report());
		}
	}

	public String title(String key) {
		PartnerReport report = of(key);
		return this.texts.title("control-expenditure", report.project(),
				this.partners.get(report.project(), report.partner()).abbreviation(), String.valueOf(report.number()),
				String.valueOf(report.period()),
				this.ledger.breakdown(Slice.project(report.project()).report(report.id()), Dimension.CATEGORY)
					.total()
					.declared()
					.amount(),
				report.controlDue());
	}

	public Date due(String key) {
		PartnerReport report = of(key);
		return TaskTexts.endOf(report.controlDue(), this.contexts.rules(report).zone());
	}

	public List<String> candidates(String key) {
		PartnerReport report = of(key);
		return List.of(TaskGroup.of(Role.CONTROLLER, report.project(), report.partner()));
	}

	public String page(String key) {
		return of(key).page() + "/control";
	}

	private PartnerReport of(String key) {
		return this.reports.get(UUID.fromString(key));
	}

}
