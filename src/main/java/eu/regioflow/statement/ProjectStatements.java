package eu.regioflow.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.VerificationDeductions;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.statement.print.ControlFigures;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.ProjectFinancialStatement;
import eu.regioflow.statement.print.Totalled;
import eu.regioflow.statement.print.VerifiedFigures;
import eu.regioflow.verification.Verification;
import eu.regioflow.verification.VerificationPreview;
import eu.regioflow.verification.Verifications;
import org.springframework.stereotype.Component;

/**
 * Puts a project report's financial statement together from the certificates that it
 * gathers and what verification froze of them.
 */
@Component
class ProjectStatements {

	private final ProjectReports reports;

	private final Verifications verifications;

	private final Certificates certificates;

	private final VerificationPreview preview;

	private final Partners partners;

	private final Ledger ledger;

	private final Frames frames;

	private final Wording wording;

	ProjectStatements(ProjectReports reports, Verifications verifications, Certificates certificates,
			VerificationPreview preview, Partners partners, Ledger ledger, Frames frames, Wording wording) {
		this.reports = reports;
		this.verifications = verifications;
		this.certificates = certificates;
		this.preview = preview;
		this.partners = partners;
		this.ledger = ledger;
		this.frames = frames;
		this.wording = wording;
	}

	/** The statement of this project report. */
	Draft of(UUID id) {
		ProjectReport report = this.reports.get(id);
		String project = report.project();
		Verification verification = this.verifications.findHolding(id).orElseThrow(Refusal::notFound);
		String number = verification.number();
		Issue issue = this.frames.issue(number, project, StatementKind.PROJECT_STATEMENT, report.verifiedBy());
		List<Certificate> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(id);
		Slice slice = Slice.project(project).reports(gathered.stream().map(Certificate::report).toList());
		Breakdown byReport = this.ledger.breakdown(slice, Dimension.REPORT);
		ProjectFinancialStatement document = new ProjectFinancialStatement(this.frames.imprint(number, project), issue,
				this.frames.project(project), lead(project),
				this.frames.report(project, report.period(), report.period(), report.submittedAt(),
						report.submittedBy()),
				gathered.stream().map((certificate) -> certificate(certificate, byReport)).toList(),
				Figures.control("", byReport.total()),
				Figures.verified(this.ledger.breakdown(slice, Dimension.PARTNER), (key) -> partner(project, key)),
				Figures.verified(this.ledger.breakdown(slice, Dimension.SHARE), this.wording::share),
				Figures.verified(this.ledger.breakdown(slice, Dimension.CATEGORY), this.wording::category),
				deductions(this.preview.of(report).deductions()), payments(project, slice));
		return new Draft(
				new Draft.Place(StatementKind.PROJECT_STATEMENT, id, verification.issue(), project, null,
						report.period(), report.verifiedBy()),
				this.wording.text("title.PROJECT_STATEMENT", report.period()), issue, document, csv(document),
				(printer) -> printer.print(document));
	}

	/**
	 * Which verification of this project report holds; none while it is re-opened.
	 */
	Optional<Integer> version(UUID id) {
		return this.verifications.findHolding(id).map(Verification::issue);
	}

	private String lead(String project) {
		return this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter(Partner::isLead)
			.findFirst()
			.map(Partner::name)
			.orElseThrow();
	}

	private String partner(String project, String number) {
		return this.wording.partner(this.partners.get(project, Integer.parseInt(number)));
	}

	private ProjectFinancialStatement.Certificate certificate(Certificate certificate, Breakdown byReport) {
		ControlFigures row = Figures.control("", byReport.row(certificate.report()));
		return new ProjectFinancialStatement.Certificate(
				partner(certificate.project(), String.valueOf(certificate.partner())), certificate.reportNumber(),
				certificate.period(), certificate.number(), row.declared(), row.deducted(), row.parked(),
				row.certified());
	}

	private Totalled<ProjectFinancialStatement.Payment> payments(String project, Slice slice) {
		List<ProjectFinancialStatement.Payment> rows = new ArrayList<>();
		for (Partner partner : this.partners.findByProjectOrderByNumber(project)) {
			Breakdown funds = funds(slice.partner(partner.number()));
			for (String fund : funds.keys()) {
				Money verified = funds.row(fund).verified();
				if (verified.isPositive()) {
					rows.add(new ProjectFinancialStatement.Payment(this.wording.source(fund),
							this.wording.partner(partner), verified));
				}
			}
		}
		return new Totalled<>(rows, new ProjectFinancialStatement.Payment("", "", funds(slice).total().verified()));
	}

	private Totalled<ProjectFinancialStatement.Deduction> deductions(VerificationDeductions deductions) {
		return new Totalled<>(deductions.rows().stream().map((row) -> deduction(label(row), row)).toList(),
				deduction("", deductions.total()));
	}

	private static ProjectFinancialStatement.Deduction deduction(String label, VerificationDeductions.Row row) {
		return new ProjectFinancialStatement.Deduction(label, row.js(), row.ma(), row.both());
	}

	private String label(VerificationDeductions.Row row) {
		return (row.errorType() != null) ? this.wording.errorType(row.errorType())
				: this.wording.text("flat-rate-effect", this.wording.category(row.flatRate().name()));
	}

	private Breakdown funds(Slice slice) {
		return this.ledger.breakdown(slice, Dimension.SOURCE).without(CoFinancing.PARTNER);
	}

	private static CsvTable csv(ProjectFinancialStatement document) {
		CsvTable csv = new CsvTable("table", "label", "certified", "deducted", "parked", "verified", "deducted_js",
				"deducted_ma");
		add(csv, "partner", document.partners());
		add(csv, "source", document.funds());
		add(csv, "category", document.categories());
		document.deductions().rows().forEach((row) -> add(csv, row.label(), row));
		add(csv, "TOTAL", document.deductions().total());
		return csv;
	}

	private static void add(CsvTable csv, String table, Totalled<VerifiedFigures> figures) {
		figures.rows().forEach((row) -> add(csv, table, row.label(), row));
		add(csv, table, "TOTAL", figures.total());
	}

	private static void add(CsvTable csv, String table, String label, VerifiedFigures row) {
		csv.add(table, label, row.certified(), row.deducted(), row.parked(), row.verified(), null, null);
	}

	private static void add(CsvTable csv, String label, ProjectFinancialStatement.Deduction row) {
		csv.add("deduction", label, null, row.both(), null, null, row.js(), row.ma());
	}

}
