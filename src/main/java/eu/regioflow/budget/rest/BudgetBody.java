package eu.regioflow.budget.rest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;

/**
 * One view of a budget; amounts in EUR.
 */
record BudgetBody(List<Row> rows, Row total) {

	static final Comparator<String> CATEGORIES = Comparator.comparing(CostCategory::valueOf);

	static final Comparator<String> NUMBERS = Comparator.comparingInt(Integer::parseInt);

	/** The funds by name, the partners' own contribution last. */
	static final Comparator<String> SOURCES = Comparator.<String, Boolean>comparing(CoFinancing.PARTNER::equals)
		.thenComparing(Comparator.naturalOrder());

	static BudgetBody of(Breakdown breakdown, Comparator<String> order, Function<String, String> label) {
		return new BudgetBody(breakdown.keys()
			.stream()
			.sorted(order)
			.map((key) -> Row.of(key, label.apply(key), breakdown.row(key)))
			.toList(), Row.of(null, null, breakdown.total()));
	}

	/**
	 * One row, or the total, which has neither key nor label.
	 *
	 * @param remaining planned less declared
	 * @param spentPercent declared of planned; null where something was declared of no
	 * plan
	 */
	record Row(@JsonInclude(JsonInclude.Include.NON_NULL) String key,
			@JsonInclude(JsonInclude.Include.NON_NULL) String label, Money planned, Money declared, Money parked,
			Money deducted, Money certified, Money verified, Money authorised, Money paid, Money remaining,
			Percentage spentPercent) {

		static Row of(String key, String label, Balance balance) {
			return new Row(key, label, balance.planned(), balance.declared(), balance.parked(), balance.deducted(),
					balance.certified(), balance.verified(), balance.authorised(), balance.paid(), balance.remaining(),
					balance.spent().orElse(null));
		}

	}

}
