package eu.regioflow.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for whom the caller acts in this request: as they chose for their session, or
 * as the head {@value #HEADER} says. A change that was begun for somebody is refused when
 * the time is over, so that nobody does it in their own name unawares.
 */
public class SubstituteGate extends OncePerRequestFilter {

	/** Names the user for whom a program acts. */
	public static final String HEADER = "On-Behalf-Of";

	private static final String CHOSEN = SubstituteGate.class.getName() + ".chosen";

	private static final String ABSENT = SubstituteGate.class.getName() + ".absent";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final Accounts accounts;

	private final Substitutions substitutions;

	private final Clock clock;

	private final Refuser refuser;

	SubstituteGate(Accounts accounts, Substitutions substitutions, Clock clock, Refuser refuser) {
		this.accounts = accounts;
		this.substitutions = substitutions;
		this.clock = clock;
		this.refuser = refuser;
	}

	/** How a request is refused before a page or resource sees it. */
	interface Refuser {

		void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;

	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			asked(request).ifPresent((absent) -> request.setAttribute(ABSENT, absent));
		}
		catch (Refusal refusal) {
			this.refuser.refuse(request, response, refusal);
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<Absent> asked(HttpServletRequest request) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		String named = request.getHeader(HEADER);
		HttpSession session = request.getSession(false);
		UUID chosen = (session != null) ? (UUID) session.getAttribute(CHOSEN) : null;
		if (caller == null || (named == null && chosen == null)) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		if (named != null) {
			return Optional.of(held(caller, now, named));
		}
		Optional<Absent> absent = this.substitutions.findById(chosen)
			.filter((held) -> held.holds(now) && isOf(caller, held))
			.flatMap((held) -> this.accounts.findById(held.absent())
				.filter(Account::isEnabled)
				.map((account) -> Absent.of(held, account)));
		if (absent.isEmpty()) {
			session.removeAttribute(CHOSEN);
			if (!READING.contains(request.getMethod())) {
				throw Refusal.conflict("substitution-over");
			}
		}
		return absent;
	}

	/** Somebody else may have signed in in the same session since. */
	private boolean isOf(Authentication caller, Substitution held) {
		return this.accounts.findByUsername(caller.getName())
			.filter((account) -> account.id().equals(held.substitute()))
			.isPresent();
	}

	private Absent held(Authentication caller, Instant now, String named) {
		return this.accounts.findByUsername(caller.getName())
			.flatMap((account) -> this.substitutions.findHeldBy(account.id(), now)
				.stream()
				.flatMap((held) -> this.accounts.findById(held.absent()).map((it) -> Absent.of(held, it)).stream())
				.filter((absent) -> absent.username().equals(named))
				.findFirst())
			.orElseThrow(() -> Refusal.forbidden("not-a-substitute", named));
	}

	/** For whom the caller of the running request acts, if for anybody. */
	public static Optional<Absent> absent() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.map((request) -> (Absent) request.getAttribute(ABSENT, RequestAttributes.SCOPE_REQUEST));
	}

	/** The name under which work waits: the caller's own, or that of whoever is away. */
	public static String inboxOf(Authentication caller) {
		return absent().map(Absent::username).orElseGet(caller::getName);
	}

	/** From now on this session acts for somebody. */
	public static void choose(HttpServletRequest request, Substitution substitution) {
		request.getSession().setAttribute(CHOSEN, substitution.id());
	}

	/** From now on this session acts for its own person only. */
	public static void leave(HttpServletRequest request) {
		request.getSession().removeAttribute(CHOSEN);
	}

}
