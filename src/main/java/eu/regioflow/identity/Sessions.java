package eu.regioflow.identity;

import java.util.List;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/**
 * Who is signed in where.
 */
@Component
public class Sessions {

	private final SessionRegistry registry;

	Sessions(SessionRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Signs a person out everywhere but in one session; takes effect at the next request.
	 */
	public int endOthers(String username, String kept) {
		List<SessionInformation> others = this.registry.getAllPrincipals()
			.stream()
			.filter((principal) -> principal instanceof UserDetails user && user.getUsername().equals(username))
			.flatMap((principal) -> this.registry.getAllSessions(principal, false).stream())
			.filter((session) -> !session.getSessionId().equals(kept))
			.toList();
		others.forEach(SessionInformation::expireNow);
		return others.size();
	}

}
