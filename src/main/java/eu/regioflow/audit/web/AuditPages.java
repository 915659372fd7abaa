package eu.regioflow.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.audit.Audit;
import eu.regioflow.audit.Audits;
import eu.regioflow.audit.CorrectedReports;
import eu.regioflow.audit.Correction;
import eu.regioflow.audit.CorrectionFigures;
import eu.regioflow.audit.Corrections;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Hand;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lays out a project's audits for whoever asks.
 */
@Component
class AuditPages {

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final Audits audits;

	private final Corrections corrections;

	private final CorrectedReports reports;

	private final CorrectionFigures figures;

	AuditPages(Access access, Projects projects, Partners partners, Audits audits, Corrections corrections,
			CorrectedReports reports, CorrectionFigures figures) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.audits = audits;
		this.corrections = corrections;
		this.reports = reports;
		this.figures = figures;
	}

	/** Refuses who may not record, whatever they typed. */
	void requireRecorder(String code) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(code));
	}

	ModelAndView list(String code, AuditForm form) {
		this.access.require(Permission.VIEW_AUDITS, Scope.project(code));
		Project project = this.projects.get(code);
		return new ModelAndView("audit/audits").addObject("code", code)
			.addObject("acronym", project.acronym())
			.addObject("audits", this.audits.findByProjectOrderByNumber(code))
			.addObject("mayRecord", this.access.may(Permission.RECORD_AUDIT, Scope.project(code)))
			.addObject("form", form)
			.addObject("errors", List.of());
	}

	ModelAndView show(String code, int number, CorrectionForm form) {
		this.access.require(Permission.VIEW_AUDITS, Scope.project(code));
		Project project = this.projects.get(code);
		Audit audit = this.audits.get(code, number);
		boolean mayRecord = this.access.may(Permission.RECORD_AUDIT, Scope.project(code));
		return new ModelAndView("audit/audit")
			.addObject("page",
					new AuditPage(code, project.acronym(), audit, rows(audit), mayRecord,
							mayRecord ? reports(code) : List.of(), computed(code), form))
			.addObject("errors", List.of());
	}

	/** The page on which the facts are mended, as they are typed or stand. */
	ModelAndView facts(String code, int number, Optional<AuditForm> typed) {
		requireRecorder(code);
		Audit audit = this.audits.get(code, number);
		return new ModelAndView("audit/change").addObject("acronym", this.projects.get(code).acronym())
			.addObject("audit", audit)
			.addObject("form", typed.orElseGet(() -> AuditForm.of(audit.facts())))
			.addObject("errors", List.of());
	}

	private List<AuditPage.Row> rows(Audit audit) {
		List<Correction> entered = this.corrections.findByAuditOrderByNumber(audit.id());
		Map<UUID, Breakdown> amounts = this.figures.of(audit.project(), entered);
		boolean mayClose = this.access.may(Permission.CLOSE_CORRECTION, Scope.project(audit.project()));
		Hand reader = this.access.hand();
		return entered.stream()
			.map((correction) -> new AuditPage.Row(correction, amounts.get(correction.id()),
					mayClose && correction.isOngoing() && audit.isOngoing() && !reader.did(correction.enteredBy())))
			.toList();
	}

	private List<AuditPage.Report> reports(String code) {
		List<Partner> all = this.partners.findByProjectOrderByNumber(code);
		return this.reports.all(code)
			.stream()
			.map((certificate) -> new AuditPage.Report(
					"%d/%d".formatted(certificate.partner(), certificate.reportNumber()),
					all.stream()
						.filter((partner) -> partner.number() == certificate.partner())
						.map(Partner::abbreviation)
						.findFirst()
						.orElse(""),
					certificate.reportNumber()))
			.toList();
	}

	private List<String> computed(String code) {
		return this.reports.computed(code).stream().map(CostCategory::name).toList();
	}

}
