package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.CostCategory;

/**
 * A budget over the periods. Flat rates are computed of each period's own costs; the last
 * period takes what the whole budget leaves, so that the periods add up to it in every
 * category and in total.
 *
 * @param total the whole budget, EUR
 */
public record PeriodBudgets(List<Period> periods, Money total) {

	/** Makes the budget of real costs, the first period first. */
	public static PeriodBudgets of(List<Map<CostCategory, Money>> real, FlatRates flatRates) {
		Map<CostCategory, Money> together = new EnumMap<>(CostCategory.class);
		real.forEach((period) -> add(together, period));
		Map<CostCategory, Money> left = flatRates.complete(together);
		Money total = Money.sum(left.values());
		List<Period> periods = new ArrayList<>();
		Percentage shareLeft = total.isZero() ? Percentage.of("0.00") : Percentage.of("100.00");
		for (Map<CostCategory, Money> period : real) {
			boolean last = periods.size() == real.size() - 1;
			Map<CostCategory, Money> costs = last ? new EnumMap<>(left) : flatRates.complete(period);
			Money sum = Money.sum(costs.values());
			Percentage share = last ? shareLeft : Percentage.ofWhole(sum, total).orElseThrow();
			periods.add(new Period(costs, sum, share));
			costs.forEach((category, amount) -> left.merge(category, amount.negated(), Money::plus));
			shareLeft = shareLeft.minus(share);
		}
		return new PeriodBudgets(periods, total);
	}

	private static void add(Map<CostCategory, Money> sum, Map<CostCategory, Money> costs) {
		costs.forEach((category, amount) -> sum.merge(category, amount, Money::plus));
	}

	/**
	 * One period.
	 *
	 * @param costs EUR by category, the computed ones included
	 * @param share of the whole budget, two decimals HALF_UP; the last period's is what
	 * the others leave of 100 %
	 */
	public record Period(Map<CostCategory, Money> costs, Money total, Percentage share) {

	}

}
