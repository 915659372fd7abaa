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

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority lets the interrupted time go on, after what was wrong is mended.
 */
@UseCase(Permission.INTERRUPT_PAYMENT)
public class ResumePaymentClock {

	private final Access access;

	private final Payments payments;

	private final ProgrammeToday today;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ResumePaymentClock(Access access, Payments payments, ProgrammeToday today, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.payments = payments;
		this.today = today;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Lets the clock go on.
	 * @param version that the writer saw, empty when they did not say
	 * @param on the first day that counts again
	 * @throws Refusal what {@link PaymentClock} refuses
	 */
	public Payment resume(UUID id, Optional<Long> version, LocalDate on) {
		Payment payment = this.payments.getLocked(id);
		Actor actor = this.access.require(Permission.INTERRUPT_PAYMENT, Scope.project(payment.project()));
		payment.requireVersion(version);
		if (on == null) {
			throw Refusal.invalid("date-missing");
		}
		payment.resume(on, this.today.of(payment.project()), actor.account(), this.clock.instant());
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.RESUMED, payment, null,
				Map.of("on", on, "due", payment.due().orElseThrow())));
		return payment;
	}

}
