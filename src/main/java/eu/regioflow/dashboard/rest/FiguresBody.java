package eu.regioflow.dashboard.rest;

import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * One row of money, EUR.
 *
 * @param key the period, category, partner, project or half-year
 * @param spentPercent null where something was declared of no plan
 */
record FiguresBody(String key, Money planned, Money declared, Money certified, Money paid, Percentage spentPercent) {

	static FiguresBody of(String key, Balance money) {
		return new FiguresBody(key, money.planned(), money.declared(), money.certified(), money.paid(),
				money.spent().orElse(null));
	}

}
