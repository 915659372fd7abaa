package eu.regioflow.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority authorises an advance for a partner.
 */
@UseCase(Permission.AUTHORISE_ADVANCE)
public class AuthoriseAdvance {

	private final Access access;

	private final Advances advances;

	private final Partners partners;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AuthoriseAdvance(Access access, Advances advances, Partners partners, Ledger ledger, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.advances = advances;
		this.partners = partners;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	private static final int COMMENT_LENGTH = 2000;

	/**
	 * Authorises it under the project's next number.
	 * @throws Refusal when the fund does not support the partner, or the partner's
	 * advances together come to more than the fund's share of its plan
	 */
	public Advance authorise(String project, int partnerNumber, String fund, Money amount, String comment) {
		Actor actor = this.access.require(Permission.AUTHORISE_ADVANCE, Scope.project(project));
		String text = (comment != null) ? comment.strip() : "";
		if (amount == null) {
			throw Refusal.invalid("amount-missing");
		}
		if (!amount.isPositive()) {
			throw Refusal.invalid("amount-not-positive", amount);
		}
		if (text.length() > COMMENT_LENGTH) {
			throw Refusal.invalid("text-too-long", COMMENT_LENGTH);
		}
		// the lead partner's row, so that two advances of a project are counted one after
		// the other
		List<Partner> all = this.partners.lockAll(project);
		requireRoom(project, partnerNumber, fund, amount, all);
		List<Advance> before = this.advances.findByProjectOrderByNumber(project);
		Advance advance = this.advances.save(new Advance(project, before.size() + 1, partnerNumber, fund, amount, text,
				actor.account(), this.clock.instant()));
		this.events.publishEvent(AdvanceEvent.of(AdvanceEvent.Kind.AUTHORISED, advance,
				Map.of("partner", partnerNumber, "fund", fund, "amount", amount)));
		return advance;
	}

	private void requireRoom(String project, int number, String fund, Money amount, List<Partner> all) {
		boolean isSupported = all.stream()
			.anyMatch(
					(partner) -> partner.number() == number && fund != null && partner.financing().isSupportedBy(fund));
		if (!isSupported) {
			throw Refusal.invalid("fund-not-of-partner", (fund != null) ? fund : "", number);
		}
		Money planned = this.ledger.breakdown(Slice.partner(project, number), Dimension.SOURCE).row(fund).planned();
		Money advanced = Money.sum(this.advances.findByProjectOrderByNumber(project)
			.stream()
			.filter((advance) -> advance.partner() == number && advance.fund().equals(fund))
			.map(Advance::amount)
			.toList());
		if (advanced.plus(amount).isMoreThan(planned)) {
			throw Refusal.invalid("more-than-planned", amount, planned.minus(advanced));
		}
	}

}
