package eu.regioflow.identity;

import java.io.IOException;
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
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for whom the caller acts in this request: as they chose for their session, or
 * as the head {@value #HEADER} says. When the time is over, the choice stays until the
 * person says that they go on as themselves, so that nobody does in their own name
 * unawares what they began for somebody else.
 */
public class SubstituteGate extends OncePerRequestFilter {

	/** Names the user for whom a program acts. */
	public static final String HEADER = "On-Behalf-Of";

	private static final String CHOSEN = SubstituteGate.class.getName() + ".chosen";

	private static final String ABSENT = SubstituteGate.class.getName() + ".absent";

	private static final String LOST = SubstituteGate.class.getName() + ".lost";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final Handovers handovers;

	private final RequestMatcher open;

	private final Refuser refuser;

	/**
	 * A gate.
	 * @param open what is there for those whose choice does not hold any more, too
	 */
	SubstituteGate(Handovers handovers, RequestMatcher open, Refuser refuser) {
		this.handovers = handovers;
		this.open = open;
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
			if (isByProgram(request) || !this.open.matches(request)) {
				this.refuser.refuse(request, response, refusal);
				return;
			}
			request.setAttribute(LOST, refusal);
		}
		chain.doFilter(request, response);
	}

	private Optional<Absent> asked(HttpServletRequest request) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller == null) {
			return Optional.empty();
		}
		boolean strongly = SecondFactorGate.isStrong(request);
		if (isByProgram(request)) {
			return Optional.of(this.handovers.named(caller.getName(), request.getHeader(HEADER), strongly));
		}
		HttpSession session = request.getSession(false);
		UUID chosen = (session != null) ? (UUID) session.getAttribute(CHOSEN) : null;
		return (chosen != null) ? this.handovers.chosen(caller.getName(), chosen, strongly) : Optional.empty();
	}

	private static boolean isByProgram(HttpServletRequest request) {
		return request.getHeader(HEADER) != null;
	}

	/** Whether somebody looks at a page, and can be led to another one. */
	static boolean isReading(HttpServletRequest request) {
		return READING.contains(request.getMethod()) && !isByProgram(request);
	}

	/** For whom the caller of the running request acts, if for anybody. */
	public static Optional<Absent> absent() {
		return of(ABSENT).map(Absent.class::cast);
	}

	/** Why what was chosen for the session does not hold any more. */
	public static Optional<Refusal> lost() {
		return of(LOST).map(Refusal.class::cast);
	}

	private static Optional<Object> of(String attribute) {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.map((request) -> request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST));
	}

	/** The name under which work waits: the caller's own, or that of whoever is away. */
	public static String inboxOf(Authentication caller) {
		return absent().map(Absent::username).orElseGet(caller::getName);
	}

	/**
	 * Under which names the process engine offers work to somebody: for whoever is away,
	 * as far as the caller of the running request does it.
	 */
	public static Set<String> groupsOf(String username, Grants grants) {
		return absent().filter((absent) -> absent.username().equals(username))
			.map(Absent::taskGroups)
			.orElseGet(() -> grants.groupsOf(username));
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
