package eu.regioflow.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.PartnerStatement;
import eu.regioflow.statement.print.Totalled;
import org.springframework.stereotype.Component;

/**
 * Puts a partner's statement of expenditure together from what the submission froze.
 */
@Component
class PartnerStatements {

	private static final String HOME_CURRENCY = "EUR";

	private final PartnerReports reports;

	private final ReportOverview overviews;

	private final Partners partners;

	private final ReportTerms terms;

	private final Frames frames;

	private final Wording wording;

	PartnerStatements(PartnerReports reports, ReportOverview overviews, Partners partners, ReportTerms terms,
			Frames frames, Wording wording) {
		this.reports = reports;
		this.overviews = overviews;
		this.partners = partners;
		this.terms = terms;
		this.frames = frames;
		this.wording = wording;
	}

	/** The statement of this report; lines about people carry a neutral text. */
	Draft of(UUID id) {
		PartnerReport report = this.reports.get(id);
		String project = report.project();
		String first = "%s-S-%d-%d".formatted(project, report.partner(), report.number());
		String number = (report.submissions() == 1) ? first : first + "-V" + report.submissions();
		Terms terms = this.terms.of(project, id);
		Issue issue = this.frames.issue(number, project, StatementKind.PARTNER_STATEMENT, report.submittedBy(),
				terms.rates());
		ReportOverview.Overview overview = this.overviews.of(report);
		List<ExpenditureLine> lines = neutral(this.overviews.lines(report));
		RuleSet rules = this.frames.rules(project);
		PartnerStatement statement = new PartnerStatement(this.frames.imprint(number, project), issue,
				this.frames.project(project), this.frames.partner(this.partners.get(project, report.partner())),
				this.frames.report(project, report.number(), report.period(), report.submittedAt(),
						report.submittedBy()),
				categories(overview), sources(overview),
				rates(lines, YearMonth.from(report.submittedAt().atZone(rules.zone()))),
				lines(lines, overview.byCategory(), terms), overview.byCategory().total().declared());
		return new Draft(
				new Draft.Place(StatementKind.PARTNER_STATEMENT, id, report.submissions(), project, report.partner(),
						report.period(), report.submittedBy()),
				this.wording.text("title.PARTNER_STATEMENT", report.partner(), report.number()), issue, statement,
				LinesCsv.of(lines), (printer) -> printer.print(statement));
	}

	/** Each submission has a statement of its own. */
	int version(UUID report) {
		return this.reports.get(report).submissions();
	}

	/** The frozen lines of a report with every text, for those who may read it. */
	CsvTable fullCsv(UUID report) {
		return LinesCsv.of(this.overviews.lines(this.reports.get(report)));
	}

	private List<ExpenditureLine> neutral(List<ExpenditureLine> lines) {
		String text = this.wording.text("neutral");
		return lines.stream().map((line) -> line.withoutPersonalText(text)).toList();
	}

	private Totalled<PartnerStatement.Category> categories(ReportOverview.Overview overview) {
		return new Totalled<>(
				overview.categories().stream().map((row) -> category(this.wording.category(row.key()), row)).toList(),
				category("", overview.total()));
	}

	private static PartnerStatement.Category category(String label, Progress row) {
		return new PartnerStatement.Category(label, row.planned(), row.previouslyDeclared(), row.current(), row.soFar(),
				row.remaining(), row.spent().orElse(null));
	}

	private Totalled<PartnerStatement.Source> sources(ReportOverview.Overview overview) {
		List<PartnerStatement.Source> rows = new ArrayList<>();
		overview.coFinancing()
			.forEach((row) -> rows
				.add(new PartnerStatement.Source(this.wording.source(row.source()), row.percent(), row.current())));
		overview.smallProjects()
			.forEach((row) -> rows.add(new PartnerStatement.Source(this.wording.smallProjects(row.source()),
					row.percent(), row.current())));
		return new Totalled<>(rows,
				new PartnerStatement.Source("", Percentage.of("100"), overview.bySource().total().declared()));
	}

	// a line that is declared again keeps the rate of another month
	private static List<PartnerStatement.Rate> rates(List<ExpenditureLine> lines, YearMonth month) {
		return lines.stream()
			.filter((line) -> !line.isReincluded() && !line.declared().currency().equals(HOME_CURRENCY))
			.map((line) -> new PartnerStatement.Rate(line.declared().currency(), line.rate(), month))
			.distinct()
			.toList();
	}

	private List<PartnerStatement.Line> lines(List<ExpenditureLine> lines, Breakdown byCategory, Terms terms) {
		List<PartnerStatement.Line> rows = new ArrayList<>();
		lines.forEach((line) -> rows.add(line(line)));
		for (FlatRate rate : terms.rates()) {
			Money computed = byCategory.row(rate.category()).declared();
			if (!computed.isZero()) {
				rows.add(new PartnerStatement.Line(null, this.wording.category(rate.category().name()),
						this.wording.flatRate(rate), null, null, null, null, null, HOME_CURRENCY, null, null, null,
						null, computed));
			}
		}
		return rows;
	}

	private PartnerStatement.Line line(ExpenditureLine stored) {
		DeclaredLine line = stored.declared();
		return new PartnerStatement.Line(line.line(), this.wording.category(line.category().name()), line.description(),
				line.supplier(), line.internalReference(), line.invoiceNumber(), line.invoiceDate(), line.paymentDate(),
				line.currency(), line.totalInvoiceValue(), line.vat(), line.declaredAmount(), stored.rate(),
				stored.amountEur());
	}

}
