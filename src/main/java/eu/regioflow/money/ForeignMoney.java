package eu.regioflow.money;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount as an invoice states it, in its own currency, until it is converted.
 *
 * @param amount in the currency's units, at most two decimals
 * @param currency ISO 4217 code
 */
public record ForeignMoney(BigDecimal amount, String currency) {

	/** The currency of every converted amount. */
	public static final String EURO = "EUR";

	/**
	 * What an amount in EUR is in a currency, at a rate given as units of the currency
	 * for 1 EUR; rounded to two decimals at the conversion point.
	 */
	public static ForeignMoney ofEuro(Money euro, BigDecimal rate, String currency, Rounding rounding) {
		return new ForeignMoney(euro.amount().multiply(rate).setScale(2, rounding.mode()), currency);
	}

	/**
	 * So many units at this price, rounded to two decimals at the point of a line's sum.
	 */
	public ForeignMoney times(BigDecimal units, Rounding rounding) {
		return new ForeignMoney(this.amount.multiply(units).setScale(2, rounding.mode()), this.currency);
	}

	/**
	 * Converts at a rate given as units of the currency for 1 EUR.
	 * @return EUR, rounded to two decimals at the conversion point
	 */
	public Money toEuro(BigDecimal rate, Rounding rounding) {
		return new Money(this.amount.divide(rate, 2, rounding.mode()));
	}

	/**
	 * Converts each amount by itself, as {@link #toEuro} does, and adds up what came out.
	 * @param amounts in one currency, with the rate given as units of it for 1 EUR
	 * @return EUR; nothing gives zero
	 */
	public static Money sumInEuro(Collection<BigDecimal> amounts, BigDecimal rate, Rounding rounding) {
		BigDecimal sum = BigDecimal.ZERO;
		for (BigDecimal amount : amounts) {
			sum = sum.add(amount.divide(rate, 2, rounding.mode()));
		}
		return new Money(sum);
	}

}
