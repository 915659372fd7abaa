package eu.regioflow.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority interrupts the time within which a claim must be paid, and says
 * in writing why.
 */
@UseCase(Permission.INTERRUPT_PAYMENT)
public class InterruptPaymentClock {

	private static final int NOTICE_LENGTH = 2000;

	private final Access access;

	private final Payments payments;

	private final ProgrammeToday today;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	InterruptPaymentClock(Access access, Payments payments, ProgrammeToday today, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.payments = payments;
		this.today = today;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Stops the clock.
	 * @param version that the writer saw, empty when they did not say
	 * @param from the first day that does not count
	 * @param notice what the lead partner is told
	 * @throws Refusal what {@link PaymentClock} refuses; {@code payment-paid} (conflict)
	 * when nothing is left to pay
	 */
	public Payment interrupt(UUID id, Optional<Long> version, LocalDate from, Interruption.Reason reason,
			String notice) {
		Payment payment = this.payments.getLocked(id);
		Actor actor = this.access.require(Permission.INTERRUPT_PAYMENT, Scope.project(payment.project()));
		payment.requireVersion(version);
		String text = (notice != null) ? notice.strip() : "";
		if (from == null || reason == null || text.isEmpty()) {
			throw Refusal.invalid("interruption-incomplete");
		}
		if (text.length() > NOTICE_LENGTH) {
			throw Refusal.invalid("text-too-long", NOTICE_LENGTH);
		}
		payment.interrupt(from, reason, text, this.today.of(payment.project()), actor.account(), this.clock.instant());
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.INTERRUPTED, payment, null,
				Map.of("from", from, "reason", reason, "notice", new Personal(text))));
		return payment;
	}

}
