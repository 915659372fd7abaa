package eu.regioflow.workflow;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;

import eu.regioflow.identity.EngineRefusal;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.SubstituteGate;
import eu.regioflow.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's web application and opens only the doors that are listed;
 * every other one is not there.
 */
class DoorKeeper extends OncePerRequestFilter {

	private final Doors doors;

	private final String root;

	private final Grants grants;

	private final MessageSource messages;

	DoorKeeper(String root, Grants grants, MessageSource messages) {
		this.doors = new Doors(root);
		this.root = root;
		this.grants = grants;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (!this.doors.concerns(path)) {
			chain.doFilter(request, response);
		}
		else if (this.doors.isEntrance(path)) {
			response.sendRedirect(request.getContextPath() + this.root + "/app/tasklist/default/");
		}
		else if (isOpen(this.doors.verdict(request.getMethod(), path))) {
			pass(request, response, chain, path);
		}
		else {
			// not sendError: its second dispatch would ask a POST for the portal's token
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	/** Signing out of Tasklist signs out of the portal, because there is one sign-in. */
	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
			throws ServletException, IOException {
		if (this.doors.isSignOut(path)) {
			request.getSession().invalidate();
			SecurityContextHolder.clearContext();
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		if (this.doors.isComment(request.getMethod(), path) && SubstituteGate.absent().isPresent()) {
			// the engine would keep it as the absent person's own words
			EngineRefusal.write(response, this.messages, Refusal.forbidden("substitute-comment"));
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isOpen(Doors.Verdict verdict) {
		return switch (verdict) {
			case ANYBODY -> true;
			case TASKLIST -> isIn(GroupGrant.TASKLIST) || isIn(Set.of(GroupGrant.OPERATORS));
			case OPERATORS -> isIn(Set.of(GroupGrant.OPERATORS));
			case NOBODY -> false;
		};
	}

	private boolean isIn(Collection<String> groups) {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		return signedIn != null && SubstituteGate.groupsOf(SubstituteGate.inboxOf(signedIn), this.grants)
			.stream()
			.anyMatch(groups::contains);
	}

}
