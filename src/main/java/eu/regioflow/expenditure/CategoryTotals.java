package eu.regioflow.expenditure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.budget.FlatRates;
import eu.regioflow.ledger.Component;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * Amounts by category, the flat-rate categories computed once on the sums.
 */
final class CategoryTotals {

	private final Map<CostCategory, Money> amounts;

	private CategoryTotals(Map<CostCategory, Money> amounts) {
		this.amounts = amounts;
	}

	static <T> CategoryTotals of(Collection<T> items, Function<T, CostCategory> category, Function<T, Money> amount,
			FlatRates flatRates) {
		Map<CostCategory, Money> real = new EnumMap<>(CostCategory.class);
		for (T item : items) {
			real.merge(category.apply(item), amount.apply(item), Money::plus);
		}
		return new CategoryTotals(flatRates.complete(real));
	}

	Map<CostCategory, Money> amounts() {
		return this.amounts;
	}

	Money of(CostCategory category) {
		return this.amounts.getOrDefault(category, Money.ZERO);
	}

	Money total() {
		return Money.sum(this.amounts.values());
	}

	static Component component(CostCategory category, FlatRates flatRates) {
		return flatRates.isComputed(category) ? Component.FLAT_RATE : Component.LINE;
	}

}
