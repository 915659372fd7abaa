package eu.regioflow.budget;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.ledger.Component;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * Amounts by category, in EUR, the flat-rate categories computed once on the sums; the
 * order of what is added up does not matter.
 */
public final class CategoryTotals {

	private final Map<CostCategory, Money> amounts;

	private CategoryTotals(Map<CostCategory, Money> amounts) {
		this.amounts = amounts;
	}

	/** Adds up items and completes them with the flat rates. */
	public static <T> CategoryTotals of(Collection<T> items, Function<T, CostCategory> category,
			Function<T, Money> amount, FlatRates flatRates) {
		Map<CostCategory, Money> real = new EnumMap<>(CostCategory.class);
		for (T item : items) {
			real.merge(category.apply(item), amount.apply(item), Money::plus);
		}
		return new CategoryTotals(flatRates.complete(real));
	}

	/** Completes real costs with the flat rates. */
	public static CategoryTotals of(Map<CostCategory, Money> real, FlatRates flatRates) {
		return new CategoryTotals(flatRates.complete(real));
	}

	/** Only the categories that have an amount or are computed, in their order. */
	public Map<CostCategory, Money> amounts() {
		return Collections.unmodifiableMap(this.amounts);
	}

	public Money of(CostCategory category) {
		return this.amounts.getOrDefault(category, Money.ZERO);
	}

	public Money total() {
		return Money.sum(this.amounts.values());
	}

	/** As what a category's amounts are posted. */
	public static Component component(CostCategory category, FlatRates flatRates) {
		return flatRates.isComputed(category) ? Component.FLAT_RATE : Component.LINE;
	}

}
