package eu.regioflow.verification;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;

/**
 * A verification finding as it arrives.
 *
 * @param partner the partner's number
 * @param report the number of the partner's report
 * @param deductedJs EUR, null for none
 * @param deductedMa EUR, null for none
 */
public record LineVerification(int partner, int report, int line, Money deductedJs, Money deductedMa, boolean parked,
		ErrorType errorType, String comment) {

	Money js() {
		return (this.deductedJs != null) ? this.deductedJs : Money.ZERO;
	}

	Money ma() {
		return (this.deductedMa != null) ? this.deductedMa : Money.ZERO;
	}

}
