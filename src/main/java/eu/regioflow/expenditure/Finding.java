package eu.regioflow.expenditure;

import eu.regioflow.money.Money;

/**
 * What the controller found on a line.
 *
 * @param deducted EUR, zero when the line is parked
 * @param parked whether the whole line waits for a later report
 * @param errorType required where something is deducted, else null
 */
public record Finding(Money deducted, boolean parked, ErrorType errorType, String comment) {

	/** A line on which nothing was found is certified in full. */
	public static final Finding NONE = new Finding(Money.ZERO, false, null, "");

	public boolean isNone() {
		return this.deducted.isZero() && !this.parked;
	}

}
