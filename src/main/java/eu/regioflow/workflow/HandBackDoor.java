package eu.regioflow.workflow;

import java.io.IOException;
import java.util.Optional;

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
 * Lets people take work in Tasklist for themselves, and hand it back. Behind it the
 * engine's own protection against forged requests still stands.
 */
class HandBackDoor extends OncePerRequestFilter {

	private final HandBack handBack;

	private final Grants grants;

	private final MessageSource messages;

	HandBackDoor(HandBack handBack, Grants grants, MessageSource messages) {
		this.handBack = handBack;
		this.grants = grants;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> handedBack = Doors.handedBack(request.getMethod(), request.getRequestURI());
		Optional<String> task = handedBack.or(() -> Doors.taken(request.getMethod(), request.getRequestURI()));
		if (task.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		Worker worker = worker();
		try {
			if (handedBack.isPresent()) {
				this.handBack.check(task.get(), worker);
			}
		}
		catch (Refusal refusal) {
			refuse(response, refusal);
			return;
		}
		HandBack.<ServletException, IOException>during(new HandBack.Act(task.get(), worker.username()),
				() -> chain.doFilter(request, response));
	}

	private void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
		if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			EngineRefusal.write(response, this.messages, refusal);
		}
	}

	private Worker worker() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		String name = SubstituteGate.inboxOf(signedIn);
		return new Worker(name, SubstituteGate.groupsOf(name, this.grants));
	}

}
