package eu.regioflow.calculation;

import java.math.BigDecimal;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.programme.CostCategory;

/**
 * An item of a list of expenditure that is not converted yet.
 *
 * @param rate units of the currency for 1 EUR
 */
public record DeclaredAmount(CostCategory category, ForeignMoney declared, BigDecimal rate) {

	/** The amount in EUR, rounded at the conversion point. */
	public Money euro(Rounding conversion) {
		return this.declared.toEuro(this.rate, conversion);
	}

}
