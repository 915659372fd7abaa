package eu.regioflow.projectreport.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.control.GatherCertificates;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ClaimFigures;
import eu.regioflow.projectreport.ClaimFigures.Figures;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import org.springframework.stereotype.Component;

/**
 * Lays out the page of a project report for whoever asks.
 */
@Component
class ReportPages {

	private final Access access;

	private final ProjectReports reports;

	private final Projects projects;

	private final Partners partners;

	private final RuleSets ruleSets;

	private final GatherCertificates waiting;

	private final Certificates certificates;

	private final ClaimFigures figures;

	private final ClarificationSheets clarifications;

	private final Clock clock;

	ReportPages(Access access, ProjectReports reports, Projects projects, Partners partners, RuleSets ruleSets,
			GatherCertificates waiting, Certificates certificates, ClaimFigures figures,
			ClarificationSheets clarifications, Clock clock) {
		this.access = access;
		this.reports = reports;
		this.projects = projects;
		this.partners = partners;
		this.ruleSets = ruleSets;
		this.waiting = waiting;
		this.certificates = certificates;
		this.figures = figures;
		this.clarifications = clarifications;
		this.clock = clock;
	}

	/**
	 * The page.
	 * @param leaveOut numbers of partners whose certificates are to wait
	 * @param summary what is typed, while it is a draft
	 */
	ReportPage of(String code, int period, Set<Integer> leaveOut, String summary) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		ProjectReport report = this.reports.get(code, period);
		Project project = this.projects.get(code);
		boolean draft = report.status() == ProjectReport.Status.DRAFT;
		List<Certificate> all = draft ? this.waiting.waiting(code)
				: this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id());
		Map<String, String> names = new LinkedHashMap<>();
		this.partners.findByProjectOrderByNumber(code)
			.forEach((partner) -> names.put(String.valueOf(partner.number()), partner.abbreviation()));
		Figures every = this.figures.of(code, all);
		Figures chosen = leaveOut.isEmpty() ? every : this.figures.of(code,
				all.stream().filter((certificate) -> !leaveOut.contains(certificate.partner())).toList());
		return new ReportPage(code, project.acronym(), period, report.status(), report.version(),
				LocalDate.now(this.clock.withZone(this.ruleSets.get(project.ruleSet()).zone())),
				new ReportPage.Dates(report.due(), report.submittedAt(), report.verificationDue(), report.verifiedAt()),
				all.stream()
					.map((certificate) -> row(certificate, every, names, leaveOut.contains(certificate.partner())))
					.toList(),
				chosen, names, draft ? summary : report.summary(), report.conclusion(),
				this.clarifications.about(report.id()),
				this.access.may(Permission.SUBMIT_PROJECT_REPORT, Scope.project(code)),
				this.access.may(Permission.VIEW_TRAIL, Scope.project(code)));
	}

	private static ReportPage.Row row(Certificate certificate, Figures figures, Map<String, String> names,
			boolean leftOut) {
		String key = certificate.report().toString();
		return new ReportPage.Row(key, certificate.number(), certificate.partner(),
				names.get(String.valueOf(certificate.partner())), certificate.reportNumber(), certificate.period(),
				certificate.issuedAt(), figures.byReport().row(key), leftOut);
	}

}
