package eu.regioflow.expenditure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.programme.CostCategory;

/**
 * What a stage keeps, deducts and parks of each category, the computed ones included, so
 * that the three always add up: what is kept is cut first, then what is parked, and
 * deducted takes the rest; where no line is deducted, parked takes it (ARCHITECTURE,
 * "Conservation"; the reference system does the same).
 */
public final class Division {

	private final Map<CostCategory, Parts> categories = new EnumMap<>(CostCategory.class);

	private final boolean nothingDeducted;

	private final CategoryTotals kept;

	public Division(List<Assessment.Item> items, FlatRates flatRates) {
		this.nothingDeducted = items.stream().allMatch((item) -> item.deducted().isZero());
		CategoryTotals whole = totals(items, Assessment.Item::whole, flatRates);
		this.kept = totals(items, Assessment.Item::kept, flatRates);
		CategoryTotals parked = totals(items, Assessment.Item::parkedAmount, flatRates);
		whole.amounts()
			.forEach((category, amount) -> this.categories.put(category,
					parts(amount, this.kept.of(category), parked.of(category))));
	}

	private static CategoryTotals totals(List<Assessment.Item> items, Function<Assessment.Item, Money> amount,
			FlatRates flatRates) {
		return CategoryTotals.of(items, Assessment.Item::category, Assessment.Item::detail, amount, flatRates);
	}

	/** Places what the cuts leave of a whole. */
	Parts parts(Money whole, Money kept, Money parked) {
		Money rest = whole.minus(kept).minus(parked);
		return this.nothingDeducted ? new Parts(whole, kept, Money.ZERO, parked.plus(rest))
				: new Parts(whole, kept, rest, parked);
	}

	/** What is kept, which no rest is ever added to. */
	CategoryTotals kept() {
		return this.kept;
	}

	/** In the categories' order. */
	public Map<CostCategory, Parts> categories() {
		return new EnumMap<>(this.categories);
	}

	/** All categories of one part of the budget. */
	Parts total(BudgetPart part) {
		return Parts.sum(this.categories.entrySet()
			.stream()
			.filter((category) -> BudgetPart.of(category.getKey()) == part)
			.map(Map.Entry::getValue)
			.toList());
	}

	/** All categories together. */
	public Parts total() {
		return Parts.sum(this.categories.values());
	}

	/**
	 * A whole and its parts, in EUR.
	 */
	public record Parts(Money whole, Money kept, Money deducted, Money parked) {

		/** Nothing of nothing. */
		public static final Parts NONE = new Parts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

		static Parts sum(Collection<Parts> parts) {
			return parts.stream().reduce(NONE, Parts::plus);
		}

		Parts plus(Parts other) {
			return new Parts(this.whole.plus(other.whole), this.kept.plus(other.kept),
					this.deducted.plus(other.deducted), this.parked.plus(other.parked));
		}

		Parts minus(Parts other) {
			return new Parts(this.whole.minus(other.whole), this.kept.minus(other.kept),
					this.deducted.minus(other.deducted), this.parked.minus(other.parked));
		}

	}

}
