package eu.regioflow.payment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority authorises an instalment.
 */
@UseCase(Permission.AUTHORISE_PAYMENT)
public class AuthorisePayment {

	private final Access access;

	private final Payments payments;

	private final Ledger ledger;

	private final Spread spread;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AuthorisePayment(Access access, Payments payments, Ledger ledger, Spread spread, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.payments = payments;
		this.ledger = ledger;
		this.spread = spread;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Authorises the amount as the next instalment.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it is not above zero or above what is verified and not yet
	 * authorised
	 */
	public Payment authorise(UUID id, Optional<Long> version, Money amount) {
		Payment payment = this.payments.getLocked(id);
		this.access.require(Permission.AUTHORISE_PAYMENT, Scope.project(payment.project()));
		payment.requireVersion(version);
		if (amount == null) {
			throw Refusal.invalid("amount-missing");
		}
		Money before = payment.authorised();
		Instalment instalment = payment.authorise(amount, this.access.hand(), this.clock.instant());
		this.ledger.post(instalment.id(), null,
				this.spread.postings(payment, Measure.AUTHORISED, before, payment.authorised()));
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.AUTHORISED, payment, instalment,
				Map.of("instalment", instalment.number(), "amount", amount)));
		return payment;
	}

}
