package eu.regioflow.payment;

import java.time.Clock;
import java.util.Map;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Says that a lump sum is not ready for payment after all, while nothing of it is
 * authorised; its payments are taken back with it.
 */
@UseCase(Permission.MARK_LUMP_SUM_READY)
public class TakeLumpSumBack {

	private final Access access;

	private final LumpSumClaims claims;

	private final Payments payments;

	private final AdoptedBudgets budgets;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TakeLumpSumBack(Access access, LumpSumClaims claims, Payments payments, AdoptedBudgets budgets, Ledger ledger,
			Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.claims = claims;
		this.payments = payments;
		this.budgets = budgets;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Takes it back.
	 * @throws Refusal when it is not ready, or a part of it is authorised
	 */
	public LumpSumClaim takeBack(String project, String code) {
		Actor actor = this.access.require(Permission.MARK_LUMP_SUM_READY, Scope.project(project));
		LumpSumClaim claim = this.claims.lockReady(project, code)
			.orElseThrow(() -> Refusal.conflict("lump-sum-not-ready", code));
		for (Payment payment : this.payments.lockOfLumpSum(claim.id())) {
			Money verified = payment.verified();
			payment.takeBack();
			this.payments.save(payment);
			this.events.publishEvent(
					PaymentEvent.of(PaymentEvent.Kind.TAKEN_BACK, payment, null, Map.of("verified", verified)));
		}
		this.ledger.reverse(claim.id(), claim.takeBack(actor.account(), this.clock.instant()));
		this.claims.save(claim);
		this.budgets.release(project, code);
		this.events.publishEvent(LumpSumEvent.of(LumpSumEvent.Kind.TAKEN_BACK, claim));
		return claim;
	}

}
