package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority asks in writing for what is owed.
 */
@UseCase(Permission.REQUEST_REPAYMENT)
public class RequestRepayment {

	private final Access access;

	private final Recoveries recoveries;

	private final ProgrammeToday today;

	private final ApplicationEventPublisher events;

	RequestRepayment(Access access, Recoveries recoveries, ProgrammeToday today, ApplicationEventPublisher events) {
		this.access = access;
		this.recoveries = recoveries;
		this.today = today;
		this.events = events;
	}

	/**
	 * Records the request as of today.
	 * @param version that the writer saw, empty when they did not say
	 * @param by the last day on which it may come back, not before today
	 * @throws Refusal when it was asked for already, is not to be paid back, or is owed
	 * no more
	 */
	public Recovery request(UUID id, Optional<Long> version, LocalDate by) {
		Recovery recovery = this.recoveries.getLocked(id);
		this.access.require(Permission.REQUEST_REPAYMENT, Scope.project(recovery.project()));
		recovery.requireVersion(version);
		recovery.request(by, this.today.of(recovery.project()));
		this.events.publishEvent(RecoveryEvent.of(RecoveryEvent.Kind.REQUESTED, recovery,
				Map.of("by", by, "owed", recovery.outstanding())));
		return recovery;
	}

}
