package eu.regioflow.control;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

/**
 * What the controller decides on one line, as it arrives.
 *
 * @param deducted EUR, only to deduct
 * @param errorType only to deduct
 * @param reason required to deduct and to park, for the partner has to understand it
 */
public record LineDecision(Decision decision, Money deducted, ErrorType errorType, String reason) {

	/** The three ways in which a line can go. */
	public enum Decision {

		CERTIFY, DEDUCT, PARK

	}

	/**
	 * As a finding.
	 * @throws Refusal without a decision, without the amount or the reason that it needs,
	 * and for an amount that it leaves no room for
	 */
	LineFinding on(int line) {
		if (this.decision == null) {
			throw Refusal.invalid("decision-missing");
		}
		boolean deducts = this.deducted != null && !this.deducted.isZero();
		if (this.decision == Decision.DEDUCT && !deducts) {
			throw Refusal.invalid("deduction-missing");
		}
		if (this.decision != Decision.DEDUCT && deducts) {
			throw Refusal.invalid("deduction-without-deducting");
		}
		if (this.decision != Decision.CERTIFY && (this.reason == null || this.reason.isBlank())) {
			throw Refusal.invalid("finding-reason-missing");
		}
		return new LineFinding(line, this.deducted, this.errorType, this.decision == Decision.PARK,
				(this.reason != null) ? this.reason.strip() : "");
	}

}
