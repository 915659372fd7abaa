package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority lays down the interest on what a project owes.
 */
@UseCase(Permission.CHARGE_INTEREST)
public class ChargeInterest {

	private final Access access;

	private final Recoveries recoveries;

	private final ApplicationEventPublisher events;

	ChargeInterest(Access access, Recoveries recoveries, ApplicationEventPublisher events) {
		this.access = access;
		this.recoveries = recoveries;
		this.events = events;
	}

	/**
	 * Lays it down, before anything is settled.
	 * @param version that the writer saw, empty when they did not say
	 * @param rate per cent for a year, above 0 and at most 100
	 * @param from the first day that counts
	 * @throws Refusal when either is missing or something is settled already
	 */
	public Recovery charge(UUID id, Optional<Long> version, Percentage rate, LocalDate from) {
		Recovery recovery = this.recoveries.getLocked(id);
		this.access.require(Permission.CHARGE_INTEREST, Scope.project(recovery.project()));
		recovery.requireVersion(version);
		recovery.chargeInterest(rate, from);
		this.events.publishEvent(
				RecoveryEvent.of(RecoveryEvent.Kind.INTEREST_CHARGED, recovery, Map.of("rate", rate, "from", from)));
		return recovery;
	}

}
