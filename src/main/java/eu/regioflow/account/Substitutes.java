package eu.regioflow.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Role;
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

	private static final Set<Role> OF_AN_ORGANISATION = Set.of(Role.PARTNER, Role.LEAD_PARTNER);

	private final Accounts accounts;

	private final Grants grants;

	private final Substitutions substitutions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Substitutes(Accounts accounts, Grants grants, Substitutions substitutions, Clock clock,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.grants = grants;
		this.substitutions = substitutions;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Those who could do a person's work, by name: people of the same partner, and for
	 * staff those with the same role, controllers in the same project.
	 */
	public List<Account> colleagues(UUID person) {
		List<Grant> own = this.grants.findByAccount(person);
		Set<UUID> fitting = this.grants.findAllHeld()
			.stream()
			.filter((grant) -> own.stream().anyMatch((held) -> couldDo(held, grant)))
			.map(Grant::account)
			.filter((account) -> !account.equals(person))
			.collect(Collectors.toSet());
		return this.accounts.findByIdInOrderByDisplayName(fitting);
	}

	private static boolean couldDo(Grant work, Grant held) {
		if (work.role() != held.role()) {
			return false;
		}
		boolean sameProject = Objects.equals(work.project(), held.project());
		if (OF_AN_ORGANISATION.contains(work.role())) {
			return sameProject && Objects.equals(work.partner(), held.partner());
		}
		return work.role() != Role.CONTROLLER || sameProject;
	}

	/** What is not over, whether the person is away or acts. */
	public List<Substitution> of(UUID person) {
		return this.substitutions.findOpen(person, this.clock.instant());
	}

	Substitution name(UUID absent, String substitute, LocalDate from, LocalDate until) {
		checkDays(from, until);
		UUID chosen = colleagues(absent).stream()
			.filter((colleague) -> colleague.username().equals(substitute))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("substitute-unfit"))
			.id();
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
		if (from == null || until == null || until.isBefore(from)) {
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
		Instant now = this.clock.instant();
		if (!held.isOver(now)) {
			held.end(now);
			this.substitutions.save(held);
			this.events.publishEvent(SubstitutionChanged.of(held, true));
		}
	}

}
