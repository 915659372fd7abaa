package eu.regioflow.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting confirms that an instalment was paid; another person than the one who
 * authorised it.
 */
@UseCase(Permission.CONFIRM_PAYMENT)
public class ConfirmPayment {

	private final Access access;

	private final Payments payments;

	private final Ledger ledger;

	private final Spread spread;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ConfirmPayment(Access access, Payments payments, Ledger ledger, Spread spread, Projects projects, RuleSets ruleSets,
			Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.payments = payments;
		this.ledger = ledger;
		this.spread = spread;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Confirms the instalment.
	 * @param version that the writer saw, empty when they did not say
	 * @param amount the instalment's exact amount
	 * @param paidOn between authorisation and today, in the programme's zone
	 */
	public Payment confirm(UUID id, Optional<Long> version, int instalment, LocalDate paidOn, Money amount) {
		Payment payment = this.payments.getLocked(id);
		this.access.require(Permission.CONFIRM_PAYMENT, Scope.project(payment.project()));
		payment.requireVersion(version);
		if (amount == null || paidOn == null) {
			throw Refusal.invalid("payment-date-and-amount-missing");
		}
		ZoneId zone = this.ruleSets.get(this.projects.get(payment.project()).ruleSet()).zone();
		Money before = payment.paid();
		Instalment paid = payment.confirm(instalment, amount, paidOn, LocalDate.now(this.clock.withZone(zone)), zone,
				this.access.hand(), this.clock.instant());
		this.ledger.post(paid.id(), null, this.spread.postings(payment, Measure.PAID, before, payment.paid()));
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.PAID, payment, paid,
				Map.of("instalment", paid.number(), "amount", amount, "paidOn", paidOn)));
		return payment;
	}

}
