package eu.regioflow.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting records what a project has paid back.
 */
@UseCase(Permission.RECORD_REPAYMENT)
public class RecordRepayment {

	private final Access access;

	private final Recoveries recoveries;

	private final RecoveredAmounts recovered;

	private final ProgrammeToday today;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RecordRepayment(Access access, Recoveries recoveries, RecoveredAmounts recovered, ProgrammeToday today,
			Projects projects, RuleSets ruleSets, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.recoveries = recoveries;
		this.recovered = recovered;
		this.today = today;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Records it; interest is counted up to that day.
	 * @param version that the writer saw, empty when they did not say
	 * @param amount of what is owed, null for none
	 * @param interest of the interest due, null for none
	 * @param day of the bank's receipt, not before the last step and not after today
	 * @throws Refusal when it is more than is owed
	 */
	public Recovery record(UUID id, Optional<Long> version, Money amount, Money interest, LocalDate day) {
		Recovery recovery = this.recoveries.getLocked(id);
		this.access.require(Permission.RECORD_REPAYMENT, Scope.project(recovery.project()));
		recovery.requireVersion(version);
		LocalDate now = this.today.of(recovery.project());
		if (day == null) {
			throw Refusal.invalid("date-missing");
		}
		if (day.isAfter(now)) {
			throw Refusal.invalid("day-in-future", day, now);
		}
		Rounding rounding = this.ruleSets.get(this.projects.get(recovery.project()).ruleSet())
			.rounding(RoundingPoint.INTEREST);
		Money before = recovery.settled();
		RecoveryStep step = recovery.settle(orNone(amount), orNone(interest), day, null, rounding,
				this.clock.instant());
		this.recovered.post(recovery, step, before);
		this.events.publishEvent(RecoveryEvent.of(RecoveryEvent.Kind.REPAID, recovery, Map.of("amount", step.amount(),
				"interest", step.interest(), "day", day, "owed", recovery.outstanding())));
		return recovery;
	}

	private static Money orNone(Money amount) {
		return (amount != null) ? amount : Money.ZERO;
	}

}
