package eu.regioflow.budget;

import eu.regioflow.money.Money;

/**
 * What a draft changes of one figure of the plan; EUR.
 *
 * @param key of the category, period or source; null for the total
 */
public record PlanChange(String key, Money before, Money after, Money difference) {

	static PlanChange of(String key, Money before, Money after) {
		return new PlanChange(key, before, after, after.minus(before));
	}

}
