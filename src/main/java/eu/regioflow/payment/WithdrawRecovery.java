package eu.regioflow.payment;

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
 * The managing authority gives up what is not settled of a debt. What was corrected stays
 * corrected.
 */
@UseCase(Permission.WITHDRAW_RECOVERY)
public class WithdrawRecovery {

	private final Access access;

	private final Recoveries recoveries;

	private final ProgrammeToday today;

	private final ApplicationEventPublisher events;

	WithdrawRecovery(Access access, Recoveries recoveries, ProgrammeToday today, ApplicationEventPublisher events) {
		this.access = access;
		this.recoveries = recoveries;
		this.today = today;
		this.events = events;
	}

	/**
	 * Gives it up as of today.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when ground or reason is missing, or it is owed no more
	 */
	public Recovery withdraw(UUID id, Optional<Long> version, Withdrawal.Ground ground, String reason) {
		Recovery recovery = this.recoveries.getLocked(id);
		this.access.require(Permission.WITHDRAW_RECOVERY, Scope.project(recovery.project()));
		recovery.requireVersion(version);
		recovery.withdraw(ground, reason, this.today.of(recovery.project()));
		this.events.publishEvent(RecoveryEvent.of(RecoveryEvent.Kind.WITHDRAWN, recovery,
				Map.of("ground", ground, "given up", recovery.outstanding())));
		return recovery;
	}

}
