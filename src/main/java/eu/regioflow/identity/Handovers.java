package eu.regioflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * What of an absent person's work somebody else may take over: only what they could do
 * themselves, found out anew for each request.
 */
@Component
public class Handovers {

	private final Accounts accounts;

	private final Grants grants;

	private final Substitutions substitutions;

	private final SecondFactors factors;

	private final Clock clock;

	Handovers(Accounts accounts, Grants grants, Substitutions substitutions, SecondFactors factors, Clock clock) {
		this.accounts = accounts;
		this.grants = grants;
		this.substitutions = substitutions;
		this.factors = factors;
		this.clock = clock;
	}

	/**
	 * Those grants of somebody absent that the other one could do: work for a partner by
	 * people of the same partner, its administrators' say by administrators, a
	 * controller's by controllers of the project, that of other staff by the same role.
	 * The lead partner's is done by whoever works for all partners for which the absent
	 * person works in the project.
	 */
	public static List<Grant> shared(List<Grant> absent, List<Grant> substitute) {
		return absent.stream()
			.filter((work) -> substitute.stream().anyMatch((held) -> isSameWork(work, held))
					|| isLeadOfShared(work, absent, substitute))
			.map((work) -> isAdministratorToo(work, substitute) ? work : work.withoutSay())
			.toList();
	}

	/** Who works for a partner is said by a substitute who could say so themselves. */
	private static boolean isAdministratorToo(Grant work, List<Grant> substitute) {
		return !work.isAdministrator()
				|| substitute.stream().anyMatch((held) -> held.isAdministrator() && isSameWork(work, held));
	}

	private static boolean isSameWork(Grant work, Grant held) {
		if (work.role() != held.role()) {
			return false;
		}
		return switch (work.role()) {
			case PARTNER -> isSamePlace(work, held) && Objects.equals(work.partner(), held.partner());
			case LEAD_PARTNER, CONTROLLER -> isSamePlace(work, held);
			default -> true;
		};
	}

	private static boolean isSamePlace(Grant one, Grant other) {
		return Objects.equals(one.project(), other.project());
	}

	private static boolean isLeadOfShared(Grant work, List<Grant> absent, List<Grant> substitute) {
		List<Grant> partners = absent.stream()
			.filter((grant) -> grant.role() == Role.PARTNER && isSamePlace(grant, work))
			.toList();
		return work.role() == Role.LEAD_PARTNER && !partners.isEmpty() && partners.stream()
			.allMatch((partner) -> substitute.stream().anyMatch((held) -> isSameWork(partner, held)));
	}

	/** What the substitute could do of it now; nothing where it does not fit any more. */
	public List<Grant> grants(Substitution held) {
		return shared(this.grants.findByAccount(held.absent()), this.grants.findByAccount(held.substitute()));
	}

	/** For whom somebody can act at this moment, the longest first. */
	public List<Substitution> runningFor(UUID substitute) {
		return this.substitutions.findHeldBy(substitute, this.clock.instant())
			.stream()
			.filter((held) -> !grants(held).isEmpty())
			.toList();
	}

	/**
	 * Whether somebody signs in with less than the one they would act for: a second
	 * factor must not be got round by a colleague's password.
	 */
	public boolean isWeaker(UUID substitute, UUID absent) {
		return this.factors.isConfirmed(absent) && !this.factors.isConfirmed(substitute);
	}

	/**
	 * Whoever is away, with what is handed over.
	 * @param strongly whether the caller passed a second factor or came by a token
	 * @throws Refusal substitution-over, substitute-without-role or
	 * substitute-second-factor
	 */
	public Absent open(Substitution held, boolean strongly) {
		Instant now = this.clock.instant();
		Account absent = this.accounts.findById(held.absent())
			.filter((account) -> account.isEnabled() && held.holds(now))
			.orElseThrow(() -> Refusal.conflict("substitution-over"));
		List<Grant> handed = grants(held);
		if (handed.isEmpty()) {
			throw Refusal.forbidden("substitute-without-role", absent.displayName());
		}
		if (!strongly && this.factors.isConfirmed(absent.id())) {
			throw Refusal.forbidden("substitute-second-factor", absent.displayName());
		}
		return new Absent(held.id(), absent.id(), absent.username(), absent.displayName(), handed);
	}

	/**
	 * As chosen for a session; nobody where somebody else has signed in in it since, or
	 * where the caller has no role of their own in which a form could be sent unawares.
	 */
	Optional<Absent> chosen(String caller, UUID substitution, boolean strongly) {
		Substitution held = this.substitutions.findById(substitution)
			.orElseThrow(() -> Refusal.conflict("substitution-over"));
		return this.accounts.findByUsername(caller)
			.filter((account) -> account.id().equals(held.substitute())
					&& !this.grants.findByAccount(account.id()).isEmpty())
			.map((account) -> open(held, strongly));
	}

	/**
	 * As a program asks for it by name.
	 * @throws Refusal not-a-substitute, or as {@link #open}
	 */
	Absent named(String caller, String absent, boolean strongly) {
		UUID person = this.accounts.findByUsername(absent).map(Account::id).orElse(null);
		Substitution held = this.accounts.findByUsername(caller)
			.flatMap((account) -> this.substitutions.findHeldBy(account.id(), this.clock.instant())
				.stream()
				.filter((one) -> one.absent().equals(person))
				.findFirst())
			.orElseThrow(() -> Refusal.forbidden("not-a-substitute", absent));
		return open(held, strongly);
	}

}
