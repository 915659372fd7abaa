package eu.regioflow.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.clarification.Clarifications;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.control.Checklist;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.ControlChecks;
import eu.regioflow.control.SampleSheet;
import eu.regioflow.control.Samples;
import eu.regioflow.expenditure.Deductions;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.statement.print.Amount;
import eu.regioflow.statement.print.ControlCertificate;
import eu.regioflow.statement.print.ControlFigures;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.Totalled;
import org.springframework.stereotype.Component;

/**
 * Puts a control certificate together from what certification froze.
 */
@Component
class ControlCertificates {

	private final PartnerReports reports;

	private final Certificates certificates;

	private final Samples samples;

	private final ControlChecks checks;

	private final Checklist checklist;

	private final Clarifications clarifications;

	private final ReportOverview overviews;

	private final Partners partners;

	private final ReportTerms terms;

	private final Ledger ledger;

	private final Frames frames;

	private final Wording wording;

	ControlCertificates(PartnerReports reports, Certificates certificates, Samples samples, ControlChecks checks,
			Checklist checklist, Clarifications clarifications, ReportOverview overviews, Partners partners,
			ReportTerms terms, Ledger ledger, Frames frames, Wording wording) {
		this.reports = reports;
		this.certificates = certificates;
		this.samples = samples;
		this.checks = checks;
		this.checklist = checklist;
		this.clarifications = clarifications;
		this.overviews = overviews;
		this.partners = partners;
		this.terms = terms;
		this.ledger = ledger;
		this.frames = frames;
		this.wording = wording;
	}

	/** The certificate of this partner report. */
	Draft of(UUID id) {
		PartnerReport report = this.reports.get(id);
		Certificate certificate = this.certificates.findByReport(id).orElseThrow(Refusal::notFound);
		Partner partner = this.partners.get(report.project(), report.partner());
		String project = report.project();
		String number = certificate.number();
		Terms terms = this.terms.of(project, id);
		Issue issue = this.frames.issue(number, project, StatementKind.CONTROL_CERTIFICATE, certificate.issuedBy(),
				terms.rates());
		Slice slice = Slice.partner(project, report.partner()).report(id);
		Breakdown categories = this.ledger.breakdown(slice, Dimension.CATEGORY);
		List<ExpenditureLine> lines = this.overviews.lines(report);
		String controller = this.frames.person(certificate.issuedBy());
		ControlCertificate document = new ControlCertificate(this.frames.imprint(number, project), issue,
				this.frames.project(project), this.frames.partner(partner),
				this.frames.report(project, report.number(), report.period(), report.submittedAt(),
						report.submittedBy()),
				number, controller, this.wording.country(partner.country()), sample(id, lines),
				Figures.control(categories, this.wording::category),
				Figures.control(this.ledger.breakdown(slice, Dimension.SHARE), this.wording::share), checks(id),
				questions(id), checklist(report), findings(lines),
				deductions(Deductions.ofControl(lines, categories, terms)), certificate.conclusion(),
				new ControlCertificate.FourEyes(this.frames.person(report.submittedBy()), report.submittedAt(),
						controller, certificate.issuedAt()));
		return new Draft(
				new Draft.Place(StatementKind.CONTROL_CERTIFICATE, id, certificate.issue(), project, report.partner(),
						report.period(), certificate.issuedBy()),
				this.wording.text("title.CONTROL_CERTIFICATE", report.partner(), report.number()), issue, document,
				csv(document), (printer) -> printer.print(document));
	}

	/**
	 * Which certificate of this partner report holds; none while control is re-opened.
	 */
	Optional<Integer> version(UUID id) {
		return this.certificates.findByReport(id).map(Certificate::issue);
	}

	private ControlCertificate.Sample sample(UUID report, List<ExpenditureLine> lines) {
		return this.samples.of(report)
			.map((sample) -> SampleSheet.of(sample, lines))
			.map((sheet) -> new ControlCertificate.Sample(sheet.lines().size(), lines.size(), sheet.amount(),
					sheet.percent(), sheet.seed(), sheet.method()))
			.orElse(null);
	}

	private List<ControlCertificate.Check> checks(UUID report) {
		return this.checks.of(report)
			.stream()
			.map((check) -> new ControlCertificate.Check(this.wording.method(check.method()), check.from(), check.to(),
					check.place(), check.focus(), check.finding()))
			.toList();
	}

	private List<ControlCertificate.Question> questions(UUID report) {
		return this.clarifications.findByReportOrderByNumber(report)
			.stream()
			.map((asked) -> new ControlCertificate.Question(asked.number(), asked.askedAt(), asked.answeredAt()))
			.toList();
	}

	// nothing is printed of a checklist that the rule set does not ask for and nobody
	// answered
	private List<ControlCertificate.Answer> checklist(PartnerReport report) {
		List<ChecklistEntry> entries = this.checklist.of(report);
		if (entries.stream().noneMatch(ChecklistEntry::hasAnswer)) {
			return List.of();
		}
		return entries.stream()
			.map((entry) -> new ControlCertificate.Answer(this.wording.question(entry.question()),
					entry.hasAnswer() ? this.wording.answer(entry.answer()) : "–", entry.comment()))
			.toList();
	}

	private List<ControlCertificate.Finding> findings(List<ExpenditureLine> lines) {
		return lines.stream().filter((line) -> !line.finding().isNone()).map(this::finding).toList();
	}

	private ControlCertificate.Finding finding(ExpenditureLine line) {
		Finding finding = line.finding();
		return new ControlCertificate.Finding(line.line(), this.wording.category(line.declared().category().name()),
				finding.deducted(), finding.parked() ? line.amountEur() : Money.ZERO,
				this.wording.errorType(finding.errorType()), finding.comment());
	}

	private Totalled<Amount> deductions(Deductions deductions) {
		return new Totalled<>(deductions.rows().stream().map((row) -> new Amount(label(row), row.amount())).toList(),
				new Amount("", deductions.total()));
	}

	private String label(Deductions.Row row) {
		return (row.errorType() != null) ? this.wording.errorType(row.errorType())
				: this.wording.text("flat-rate-effect", this.wording.category(row.flatRate().name()));
	}

	private static CsvTable csv(ControlCertificate document) {
		CsvTable csv = new CsvTable("table", "label", "declared", "deducted", "parked", "certified");
		add(csv, "category", document.categories());
		add(csv, "source", document.sources());
		return csv;
	}

	private static void add(CsvTable csv, String table, Totalled<ControlFigures> figures) {
		figures.rows().forEach((row) -> add(csv, table, row.label(), row));
		add(csv, table, "TOTAL", figures.total());
	}

	private static void add(CsvTable csv, String table, String label, ControlFigures row) {
		csv.add(table, label, row.declared(), row.deducted(), row.parked(), row.certified());
	}

}
