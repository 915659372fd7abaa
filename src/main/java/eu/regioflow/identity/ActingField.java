package eu.regioflow.identity;

import java.io.IOException;

import eu.regioflow.identity.SubstituteGate.Refuser;
import eu.regioflow.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page says with each change for whom it was shown; where its session acts for somebody
 * else by now, as when that was chosen in another window, the change is refused.
 */
class ActingField extends OncePerRequestFilter {

	static final String FIELD = "_acting";

	static final String HEADER = "X-Acting";

	private final RequestMatcher open;

	private final Refuser refuser;

	ActingField(RequestMatcher open, Refuser refuser) {
		this.open = open;
		this.refuser = refuser;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!SubstituteGate.isReading(request) && !this.open.matches(request) && isOfAnother(request)) {
			this.refuser.refuse(request, response, Refusal.conflict("substitution-changed"));
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isOfAnother(HttpServletRequest request) {
		String header = request.getHeader(HEADER);
		String shown = (header != null) ? header : request.getParameter(FIELD);
		String now = SubstituteGate.absent().map((absent) -> absent.substitution().toString()).orElse("");
		return shown != null && !shown.equals(now);
	}

}
