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
import eu.regioflow.money.Money;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting confirms that an advance was paid; another person than the one who
 * authorised it.
 */
@UseCase(Permission.CONFIRM_ADVANCE)
public class ConfirmAdvance {

	private final Access access;

	private final Advances advances;

	private final ProgrammeToday today;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ConfirmAdvance(Access access, Advances advances, ProgrammeToday today, Projects projects, RuleSets ruleSets,
			Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.advances = advances;
		this.today = today;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Confirms it.
	 * @param version that the writer saw, empty when they did not say
	 * @param paidOn between authorisation and today, in the programme's zone
	 * @param amount what the bank has sent, EUR, to the cent what was authorised; empty
	 * where only the day is told
	 */
	public Advance confirm(UUID id, Optional<Long> version, LocalDate paidOn, Optional<Money> amount) {
		Advance advance = this.advances.getLocked(id);
		this.access.require(Permission.CONFIRM_ADVANCE, Scope.project(advance.project()));
		advance.requireVersion(version);
		if (paidOn == null) {
			throw Refusal.invalid("date-missing");
		}
		ZoneId zone = this.ruleSets.get(this.projects.get(advance.project()).ruleSet()).zone();
		advance.confirm(amount.orElseGet(advance::amount), paidOn, this.today.of(advance.project()), zone,
				this.access.hand(), this.clock.instant());
		this.events.publishEvent(AdvanceEvent.of(AdvanceEvent.Kind.CONFIRMED, advance,
				Map.of("amount", advance.amount(), "paidOn", paidOn)));
		return advance;
	}

}
