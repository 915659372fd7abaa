package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.programme.CostCategory;

/**
 * What the live totals need of the lines of one category and currency; a draft of 10,000
 * lines is added up after each change.
 *
 * @param fixed whether these are declared again, in EUR that stays
 * @param amounts of each line in the currency; of lines in euro their sum
 */
record OpenAmounts(CostCategory category, CostDetail detail, String currency, boolean fixed, List<BigDecimal> amounts) {

	/** Reads what the database lists. */
	static OpenAmounts of(CostCategory category, CostDetail detail, String currency, boolean fixed, String amounts) {
		return new OpenAmounts(category, detail, currency, fixed,
				Stream.of(amounts.split(" ")).map(BigDecimal::new).toList());
	}

	/**
	 * Their sum.
	 * @param rate units of the currency for 1 EUR
	 */
	Money inEuro(BigDecimal rate, Rounding rounding) {
		return ForeignMoney.sumInEuro(this.amounts, this.fixed ? BigDecimal.ONE : rate, rounding);
	}

}
