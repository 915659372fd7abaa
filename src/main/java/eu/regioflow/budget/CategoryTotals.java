package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * Amounts by category, in EUR, the flat-rate categories computed once on the sums; the
 * order of what is added up does not matter.
 */
public final class CategoryTotals {

	private final Map<CostCategory, Money> amounts;

	private final Map<CostCategory, Map<CostDetail, Money>> details;

	private final FlatRates flatRates;

	private CategoryTotals(Map<CostCategory, Money> amounts, Map<CostCategory, Map<CostDetail, Money>> details,
			FlatRates flatRates) {
		this.amounts = amounts;
		this.details = details;
		this.flatRates = flatRates;
	}

	/** Adds up items and completes them with the flat rates. */
	public static <T> CategoryTotals of(Collection<T> items, Function<T, CostCategory> category,
			Function<T, Money> amount, FlatRates flatRates) {
		return of(items, category, (item) -> CostDetail.NONE, amount, flatRates);
	}

	/** The same, which also knows what the real costs of each category are for. */
	public static <T> CategoryTotals of(Collection<T> items, Function<T, CostCategory> category,
			Function<T, CostDetail> detail, Function<T, Money> amount, FlatRates flatRates) {
		Map<CostCategory, Map<CostDetail, Money>> details = new EnumMap<>(CostCategory.class);
		for (T item : items) {
			details.computeIfAbsent(category.apply(item), (key) -> new LinkedHashMap<>())
				.merge(detail.apply(item), amount.apply(item), Money::plus);
		}
		Map<CostCategory, Money> real = new EnumMap<>(CostCategory.class);
		details.forEach((key, parts) -> real.put(key, Money.sum(parts.values())));
		return new CategoryTotals(flatRates.complete(real), details, flatRates);
	}

	/** Completes real costs with the flat rates. */
	public static CategoryTotals of(Map<CostCategory, Money> real, FlatRates flatRates) {
		return new CategoryTotals(flatRates.complete(real), Map.of(), flatRates);
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

	/** The amounts under a measure, one posting for each detail of a category. */
	public List<Posting> postings(Posting.Place place, Measure measure) {
		List<Posting> postings = new ArrayList<>();
		this.amounts.forEach((category, amount) -> {
			boolean isComputed = this.flatRates.isComputed(category);
			Map<CostDetail, Money> parts = isComputed ? Map.of(CostDetail.NONE, amount)
					: this.details.getOrDefault(category, Map.of(CostDetail.NONE, amount));
			parts.forEach((detail, part) -> postings.add(place.cost(category.name(),
					component(category, detail, this.flatRates), detail, null, measure, part)));
		});
		return postings;
	}

	/** As what a category's amounts are posted. */
	public static Component component(CostCategory category, FlatRates flatRates) {
		return component(category, CostDetail.NONE, flatRates);
	}

	/** As what amounts of a detail of a category are posted. */
	public static Component component(CostCategory category, CostDetail detail, FlatRates flatRates) {
		if (flatRates.isComputed(category)) {
			return Component.FLAT_RATE;
		}
		return switch (category) {
			case PREPARATION, LUMP_SUMS -> Component.LUMP_SUM;
			case UNIT_COSTS -> Component.UNIT_COST;
			default -> (detail.option() != null) ? Component.UNIT_COST : Component.LINE;
		};
	}

}
