package eu.regioflow.dashboard;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.payment.PaymentTime;

/**
 * Something that needs somebody, as the decision table {@code project-risk} sees it.
 *
 * @param code of the texts that say what it is and how to mend it
 * @param value the figure that it was judged by: days, per cent or how often
 * @param amount EUR that it concerns; null where that has no meaning
 * @param page where it is mended
 */
public record Risk(Level level, String code, Subject subject, int value, Money amount, String page) {

	/** How pressing it is. */
	public enum Level {

		HIGH, MEDIUM

	}

	/**
	 * What it is about.
	 *
	 * @param partner null where it is the whole project's
	 * @param report the number of a partner's report, or the period of the project's or
	 * of a payment; null where it is about none
	 * @param category null where it is about none
	 * @param payment what is paid; null where it is about no payment
	 * @param sight what one must be allowed to see to be told
	 */
	public record Subject(String project, Integer partner, Integer report, String category, PaymentTime.Purpose payment,
			Permission sight) {
	}

	/** Whether somebody may be told. */
	public boolean isFor(Actor actor) {
		Integer partner = this.subject.partner();
		return actor.may(this.subject.sight(), (partner != null) ? Scope.partner(this.subject.project(), partner)
				: Scope.project(this.subject.project()));
	}

}
