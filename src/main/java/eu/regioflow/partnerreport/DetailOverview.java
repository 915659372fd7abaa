package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostOption;

import org.springframework.stereotype.Component;

/**
 * A report's financial overviews of what costs are for: per lump sum, unit cost and
 * investment. Their rows are parts of the rows of the categories.
 */
@Component
public class DetailOverview {

	private final ReportContexts contexts;

	private final ReportFigures figures;

	private final BudgetCatalogues catalogues;

	private final AdoptedBudgets budgets;

	DetailOverview(ReportContexts contexts, ReportFigures figures, BudgetCatalogues catalogues,
			AdoptedBudgets budgets) {
		this.contexts = contexts;
		this.figures = figures;
		this.catalogues = catalogues;
		this.budgets = budgets;
	}

	/**
	 * The tables of a report as it stands, each in the order of its keys; rows that have
	 * no amount are left out, and so are tables without a row.
	 * @param language of the names, a two-letter code
	 */
	public List<Table> of(PartnerReport report, String language) {
		ReportContext context = this.contexts.of(report);
		ReportFigures.Figures read = this.figures.of(report, context);
		List<CostOption> options = this.catalogues.of(context.rules()).options();
		List<Table> tables = new ArrayList<>();
		for (CostOption.Kind kind : List.of(CostOption.Kind.LUMP_SUM, CostOption.Kind.UNIT_COST)) {
			tables.add(table(By.of(kind), read, Dimension.COST_OPTION,
					options.stream()
						.filter((option) -> option.kind() == kind)
						.map((option) -> new Key(option.code(), option.name(language)))
						.toList()));
		}
		tables.add(table(By.INVESTMENT, read, Dimension.INVESTMENT,
				this.budgets.investments(report.project(), report.partner())
					.stream()
					.map((investment) -> new Key(String.valueOf(investment.number()), investment.title()))
					.toList()));
		return tables.stream().filter((table) -> !table.rows().isEmpty()).toList();
	}

	private static Table table(By by, ReportFigures.Figures read, Dimension dimension, List<Key> keys) {
		if (keys.isEmpty()) {
			return new Table(by, List.of(), Progress.total(List.of()));
		}
		ReportFigures.Columns columns = read.by(dimension);
		List<Row> rows = keys.stream()
			.map((key) -> new Row(key.title(), columns.row(key.key())))
			.filter((row) -> hasAmount(row.progress()))
			.toList();
		return new Table(by, rows, Progress.total(rows.stream().map(Row::progress).toList()));
	}

	private static boolean hasAmount(Progress row) {
		return !List.of(row.planned(), row.previouslyDeclared(), row.current(), row.reincluded())
			.stream()
			.allMatch(Money::isZero);
	}

	/** What the rows of a table stand for. */
	public enum By {

		LUMP_SUM, UNIT_COST, INVESTMENT;

		private static By of(CostOption.Kind kind) {
			return (kind == CostOption.Kind.LUMP_SUM) ? LUMP_SUM : UNIT_COST;
		}

	}

	private record Key(String key, String title) {

	}

	/** All that is of one kind. */
	public record Table(By by, List<Row> rows, Progress total) {

	}

	/**
	 * One lump sum, unit cost or investment.
	 *
	 * @param title for people; the key is the progress's
	 */
	public record Row(String title, Progress progress) {

	}

}
