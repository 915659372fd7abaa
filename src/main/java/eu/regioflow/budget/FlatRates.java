package eu.regioflow.budget;

import java.util.EnumMap;
import java.util.Map;

import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.RuleSet;

/**
 * Computes the categories that are a percentage of others.
 */
public final class FlatRates {

	private FlatRates() {
	}

	/**
	 * Adds the computed categories to real costs. Each is rounded once, on the total of
	 * its base.
	 * @param real EUR by category; what it holds for a computed category is replaced
	 * @return EUR by category, in the categories' order
	 */
	public static Map<CostCategory, Money> complete(Map<CostCategory, Money> real, RuleSet rules) {
		Map<CostCategory, Money> complete = new EnumMap<>(CostCategory.class);
		complete.putAll(real);
		Rounding rounding = rules.rounding(RoundingPoint.FLAT_RATE);
		for (FlatRate rate : rules.flatRates()) {
			Money base = complete.getOrDefault(rate.base(), Money.ZERO);
			complete.put(rate.category(), base.times(rate.percentage(), rounding));
		}
		return complete;
	}

}
