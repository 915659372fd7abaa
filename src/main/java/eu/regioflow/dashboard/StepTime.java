package eu.regioflow.dashboard;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.payment.PaymentTime;

/**
 * How long one step took, or has taken so far, beside the days that the rules allow.
 *
 * @param partner whose report is controlled; null for a payment
 * @param number of the report, or the period of what is paid
 * @param purpose what is paid; null for a control
 * @param days counted, without those on which a payment's clock stood
 * @param daysLate negative while it is in time
 * @param ended whether it is over
 * @param amount EUR that wait in it: declared in the report, or not paid yet
 * @param page where the step is done
 */
public record StepTime(Step step, String project, Integer partner, int number, PaymentTime.Purpose purpose, int period,
		int days, int allowed, int daysLate, boolean ended, Money amount, String page) {

	/** What takes the time. */
	public enum Step {

		/** From a partner report's last submission to its certificate. */
		CONTROL,
		/** From a claim's submission to its payment in full. */
		PAYMENT

	}

	/** Whether somebody may be told. */
	public boolean isFor(Actor actor) {
		return switch (this.step) {
			case CONTROL -> actor.may(Permission.VIEW_PARTNER_REPORT, Scope.partner(this.project, this.partner));
			case PAYMENT -> actor.may(Permission.VIEW_PAYMENTS, Scope.project(this.project));
		};
	}

	/** Whether it ended, or goes on, after its last day in time. */
	public boolean isLate() {
		return this.daysLate > 0;
	}

}
