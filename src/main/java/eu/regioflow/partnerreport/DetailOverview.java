package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.budget.Investment;
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

	private final BudgetCatalogues catalogues;

	private final AdoptedBudgets budgets;

	DetailOverview(BudgetCatalogues catalogues, AdoptedBudgets budgets) {
		this.catalogues = catalogues;
		this.budgets = budgets;
	}

	/**
	 * The tables of a report, each in the order of its keys; rows that have no amount are
	 * left out, and so are tables without a row.
	 * @param overview of the report, which is not read a second time
	 * @param language of the names, a two-letter code
	 */
	public List<Table> of(ReportOverview.Overview overview, String language) {
		ReportFigures.Figures read = overview.figures();
		ReportContext context = read.context();
		List<CostOption> options = this.catalogues.of(context.rules()).options();
		List<Table> tables = new ArrayList<>();
		if (!options.isEmpty()) {
			ReportFigures.Columns columns = read.by(Dimension.COST_OPTION);
			tables.add(table(By.LUMP_SUM, columns, keys(options, CostOption.Kind.LUMP_SUM, language)));
			tables.add(table(By.UNIT_COST, columns, keys(options, CostOption.Kind.UNIT_COST, language)));
		}
		List<Investment> investments = this.budgets.investments(context.project(), context.partner());
		if (!investments.isEmpty()) {
			ReportFigures.Columns columns = read.by(Dimension.INVESTMENT);
			tables.add(table(By.INVESTMENT, columns, keys(investments, columns)));
		}
		return tables.stream().filter((table) -> !table.rows().isEmpty()).toList();
	}

	private static List<Key> keys(List<CostOption> options, CostOption.Kind kind, String language) {
		return options.stream()
			.filter((option) -> option.kind() == kind)
			.map((option) -> new Key(option.code(), option.name(language)))
			.toList();
	}

	/**
	 * Those of the budget, then those that it lost after something was planned or
	 * declared.
	 */
	private static List<Key> keys(List<Investment> investments, ReportFigures.Columns columns) {
		Map<String, Key> keys = new LinkedHashMap<>();
		investments.forEach(
				(one) -> keys.put(String.valueOf(one.number()), new Key(String.valueOf(one.number()), one.title())));
		Stream.of(columns.plan(), columns.current())
			.flatMap((column) -> column.keys().stream())
			.filter((key) -> !key.equals(Dimension.NOTHING))
			.forEach((key) -> keys.putIfAbsent(key, new Key(key, "")));
		return List.copyOf(keys.values());
	}

	private static Table table(By by, ReportFigures.Columns columns, List<Key> keys) {
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

		LUMP_SUM, UNIT_COST, INVESTMENT

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
