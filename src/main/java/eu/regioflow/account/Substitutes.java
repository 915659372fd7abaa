package eu.regioflow.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Handovers;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.Substitutions;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ProgrammeDays;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who may act for whom while they are away, and for how long.
 */
@Component
public class Substitutes {

	/** In days; who is away longer gives the role to somebody else. */
	static final int LONGEST = 366;

	/** How many years ahead an absence may lie. */
	static final int FARTHEST = 2;

	private final Accounts accounts;

	private final Grants grants;

	private final Substitutions substitutions;

	private final Handovers handovers;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Substitutes(Accounts accounts, Grants grants, Substitutions substitutions, Handovers handovers, Clock clock,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.grants = grants;
		this.substitutions = substitutions;
		this.handovers = handovers;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Those who could do a person's work, by name: people of the same partner, and for
	 * staff those with the same role, controllers in the same project.
	 */
	public List<Account> colleagues(UUID person) {
		List<Grant> own = this.grants.findByAccount(person);
		Map<UUID, List<Grant>> others = this.grants.findAllHeld()
			.stream()
			.filter((grant) -> !grant.account().equals(person))
			.collect(Collectors.groupingBy(Grant::account));
		others.values().removeIf((held) -> Handovers.shared(own, held).isEmpty());
		return this.accounts.findByIdInOrderByDisplayName(others.keySet());
	}

	/** What is not over, whether the person is away or acts. */
	public List<Substitution> of(UUID person) {
		return this.substitutions.findOpen(person, this.clock.instant());
	}

	Substitution name(UUID absent, String substitute, LocalDate from, LocalDate until) {
		checkDays(from, until);
		// whoever names at the same time waits, and then sees what was named
		this.accounts.lock(absent).orElseThrow(Refusal::notFound);
		UUID chosen = colleagues(absent).stream()
			.filter((colleague) -> colleague.username().equals(substitute))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("substitute-unfit"))
			.id();
		if (this.handovers.isWeaker(chosen, absent)) {
			throw Refusal.invalid("substitute-needs-second-factor");
		}
		Substitution named = new Substitution(absent, chosen, ProgrammeDays.startOf(from),
				ProgrammeDays.startOf(until.plusDays(1)));
		if (of(absent).stream().anyMatch((other) -> other.absent().equals(absent) && overlap(other, named))) {
			throw Refusal.conflict("substitute-overlap");
		}
		this.substitutions.save(named);
		this.events.publishEvent(SubstitutionChanged.of(named, false));
		return named;
	}

	private void checkDays(LocalDate from, LocalDate until) {
		LocalDate today = ProgrammeDays.of(this.clock.instant());
		if (from == null || until == null || until.isBefore(from) || until.isAfter(today.plusYears(FARTHEST))) {
			throw Refusal.invalid("substitute-days");
		}
		if (until.isBefore(today)) {
			throw Refusal.invalid("substitute-past", today);
		}
		if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
			throw Refusal.invalid("substitute-long", LONGEST);
		}
	}

	private static boolean overlap(Substitution one, Substitution other) {
		return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
	}

	/** Ends it at once; nothing happens to one that is over. */
	void end(Substitution held) {
		if (this.substitutions.end(held.id(), this.clock.instant()) > 0) {
			this.events.publishEvent(SubstitutionChanged.of(held, true));
		}
	}

	/** Ends what somebody cannot do, or cannot hand over, any more. */
	void endUnfit(UUID person) {
		of(person).stream().filter((held) -> this.handovers.grants(held).isEmpty()).forEach(this::end);
	}

}
