package eu.regioflow.statement.print;

import eu.regioflow.statement.print.PartnerStatement.Category;
import eu.regioflow.statement.print.PartnerStatement.Line;
import eu.regioflow.statement.print.PartnerStatement.Rate;
import eu.regioflow.statement.print.PartnerStatement.Source;
import net.sf.jasperreports.engine.JRDataSource;

/**
 * Lays a partner's statement out under the names of its templates.
 */
final class PartnerStatementSheet {

	private final PartnerStatement statement;

	private final Texts texts;

	PartnerStatementSheet(PartnerStatement statement, Texts texts) {
		this.statement = statement;
		this.texts = texts;
	}

	Sheet fill(Templates templates) {
		PartnerStatement s = this.statement;
		Facts facts = new Facts(this.texts);
		Sheet sheet = new Sheet(templates, this.texts).about(s.imprint(), s.issue(), s.project())
			.section("facts", Template.FACTS, "projectFacts", facts.of(s.project()))
			.value("partnerFacts", facts.of(s.partner()))
			.value("reportFacts", facts.of(s.report()))
			.section("categoryTable", Template.CATEGORIES, "categories", categories())
			.section("sourceTable", Template.SOURCES, "sources", sources())
			.section("rateTable", Template.RATES, "rates", rates())
			.section("lineTable", Template.LINES, "lines", lines())
			.total("lines.euro", s.linesTotal());
		totals(sheet, s.categories().total());
		return sheet.value("sources.percent", Rows.number(s.sources().total().percent()))
			.total("sources.amount", s.sources().total().amount());
	}

	private static void totals(Sheet sheet, Category total) {
		sheet.total("categories.planned", total.planned())
			.total("categories.before", total.before())
			.total("categories.current", total.current())
			.total("categories.soFar", total.soFar())
			.total("categories.remaining", total.remaining())
			.value("categories.percent", Rows.number(total.percent()));
	}

	private JRDataSource categories() {
		return new Rows<>(this.statement.categories().rows()).column("label", Category::label)
			.money("planned", Category::planned)
			.money("before", Category::before)
			.money("current", Category::current)
			.money("soFar", Category::soFar)
			.money("remaining", Category::remaining)
			.column("percent", (row) -> Rows.number(row.percent()));
	}

	private JRDataSource sources() {
		return new Rows<>(this.statement.sources().rows()).column("label", Source::label)
			.column("percent", (row) -> Rows.number(row.percent()))
			.money("amount", Source::amount);
	}

	private JRDataSource rates() {
		return new Rows<>(this.statement.rates()).column("currency", Rate::currency)
			.column("month", (rate) -> this.texts.month(rate.month()))
			.column("rate", Rate::rate);
	}

	private JRDataSource lines() {
		return new Rows<>(this.statement.lines()).column("number", Line::number)
			.column("category", Line::category)
			.column("description", Line::description)
			.column("supplier", Line::supplier)
			.column("reference", Line::reference)
			.column("invoice", Line::invoice)
			.column("invoiceDate", (line) -> this.texts.date(line.invoiceDate()))
			.column("paid", (line) -> this.texts.date(line.paid()))
			.column("currency", Line::currency)
			.column("total", Line::total)
			.column("vat", Line::vat)
			.column("declared", Line::declared)
			.column("rate", Line::rate)
			.money("euro", Line::euro);
	}

}
