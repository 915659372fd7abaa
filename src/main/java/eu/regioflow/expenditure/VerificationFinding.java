package eu.regioflow.expenditure;

import eu.regioflow.money.Money;

/**
 * What the joint secretariat or the managing authority found on a certified line.
 *
 * @param deductedJs EUR
 * @param deductedMa EUR
 * @param parked whether the line waits for a later report
 */
public record VerificationFinding(Money deductedJs, Money deductedMa, boolean parked, ErrorType errorType,
		String comment) {

	public static final VerificationFinding NONE = new VerificationFinding(Money.ZERO, Money.ZERO, false, null, "");

	/** By both together. */
	public Money deducted() {
		return this.deductedJs.plus(this.deductedMa);
	}

}
