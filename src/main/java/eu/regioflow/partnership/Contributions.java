package eu.regioflow.partnership;

import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Where a partner's own share comes from, in EUR: from public money, from public money
 * that comes without a decision of its own, and from private money.
 */
public record Contributions(Money ofPublic, Money ofAutomaticPublic, Money ofPrivate) {

	/** Nothing is known of where the share comes from. */
	public static final Contributions NONE = new Contributions(Money.ZERO, Money.ZERO, Money.ZERO);

	public Money total() {
		return this.ofPublic.plus(this.ofAutomaticPublic).plus(this.ofPrivate);
	}

	/**
	 * These contributions, after a look at whether they cover the partner's share of the
	 * budget exactly; the reference system leaves that to the form.
	 * @param part of the budget that they belong to
	 * @param partnerShare of the part's eligible budget, EUR
	 * @throws Refusal when they are more or less
	 */
	public Contributions covering(BudgetPart part, Money partnerShare) {
		if (!total().equals(partnerShare)) {
			throw Refusal.invalid(
					"contributions-not-partner-share", List.of(LocatedError.at(0, part.place("contributions"),
							total().toString(), "contributions-not-partner-share", partnerShare)),
					total(), partnerShare);
		}
		return this;
	}

	/**
	 * Splits what the partner bears of an amount in proportion to the contributions: each
	 * part is cut to the cent, the cents that remain go to the largest remainders, so
	 * that the parts always add up (the reference system cuts each part only and loses
	 * the cents).
	 */
	public Contributions split(Money partnerContribution) {
		if (total().isZero()) {
			return NONE;
		}
		List<Money> parts = partnerContribution
			.allocate(List.of(this.ofPublic.amount(), this.ofAutomaticPublic.amount(), this.ofPrivate.amount()));
		return new Contributions(parts.get(0), parts.get(1), parts.get(2));
	}

}
