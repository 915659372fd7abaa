package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What the live totals need of the lines of one category and currency; a draft of 10,000
 * lines is added up after each change.
 *
 * @param declared of each line that is not yet converted, in the currency
 * @param fixed EUR of each line that is declared again
 */
record OpenAmounts(CostCategory category, CostDetail detail, String currency, List<BigDecimal> declared,
		List<Money> fixed) {

	/** No lines yet. */
	static OpenAmounts of(Kind kind) {
		return new OpenAmounts(CostCategory.valueOf(kind.category()), new CostDetail(kind.option(), kind.investment()),
				kind.currency(), new ArrayList<>(), new ArrayList<>());
	}

	/** Whose lines are added up together, by the names in the database. */
	record Kind(String category, String option, Integer investment, String currency) {

	}

}
