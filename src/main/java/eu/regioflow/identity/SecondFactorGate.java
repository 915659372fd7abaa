package eu.regioflow.identity;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has a second factor and gave the password only is nobody yet. A password in the
 * request's head is never enough for them: a program takes a personal token.
 */
public class SecondFactorGate extends OncePerRequestFilter {

	private static final String HALF = SecondFactorGate.class.getName() + ".half";

	private static final String PASSED = SecondFactorGate.class.getName() + ".passed";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication given = SecurityContextHolder.getContext().getAuthentication();
		if (isOwed(given) && !hasPassed(request)) {
			request.setAttribute(HALF, given.getPrincipal());
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

	/** Whether this person has to give a code at each sign-in. */
	static boolean isOwed(Authentication given) {
		return given != null && given.getPrincipal() instanceof SignedInUser user && user.needsCode();
	}

	/**
	 * Whether the caller gave more than a password: a second factor, or a personal token.
	 */
	public static boolean isStrong(HttpServletRequest request) {
		Authentication given = SecurityContextHolder.getContext().getAuthentication();
		return given instanceof TokenAuthentication || (isOwed(given) && hasPassed(request));
	}

	private static boolean hasPassed(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(PASSED) != null;
	}

	/** Who has given the password and still owes the code. */
	public static Optional<HalfSignedIn> half(HttpServletRequest request) {
		return Optional.ofNullable((SignedInUser) request.getAttribute(HALF))
			.map((user) -> new HalfSignedIn(user.account(), user.getUsername()));
	}

	/** The code was right; the session goes on under another name. */
	public static void pass(HttpServletRequest request) {
		request.changeSessionId();
		request.getSession().setAttribute(PASSED, true);
	}

}
