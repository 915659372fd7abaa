package eu.regioflow.web.chart;

import java.math.BigInteger;

import eu.regioflow.money.Money;

/**
 * One bar: a budget, what was declared of it and what of that was certified.
 */
public record Bullet(Money budget, Money declared, Money certified) {

	/** The drawing's width in pixels of its own. */
	public static final int WIDTH = 300;

	/** How wide an amount is drawn; what exceeds the budget fits in too. */
	public int width(Money amount) {
		Money most = this.declared.isMoreThan(this.budget) ? this.declared : this.budget;
		if (!most.isPositive() || !amount.isPositive()) {
			return 0;
		}
		return amount.amount()
			.unscaledValue()
			.multiply(BigInteger.valueOf(WIDTH))
			.divide(most.amount().unscaledValue())
			.intValueExact();
	}

}
