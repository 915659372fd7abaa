package eu.regioflow.identity;

import java.util.List;
import java.util.Objects;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who is there by a personal token.
 */
class TokenAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final TokenReach reach;

	private final String project;

	TokenAuthentication(String username, TokenReach reach, String project) {
		super(List.of());
		this.username = username;
		this.reach = reach;
		this.project = project;
		setAuthenticated(true);
	}

	@Override
	public Object getCredentials() {
		return null;
	}

	@Override
	public Object getPrincipal() {
		return this.username;
	}

	boolean mayChange() {
		return this.reach == TokenReach.WRITE;
	}

	/** The grants that this token leaves of its person's. */
	List<Grant> narrow(List<Grant> grants) {
		return (this.project == null) ? grants
				: grants.stream().flatMap((grant) -> grant.within(this.project).stream()).toList();
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof TokenAuthentication token && this.reach == token.reach
				&& Objects.equals(this.project, token.project);
	}

	@Override
	public int hashCode() {
		return super.hashCode() * 31 + Objects.hash(this.reach, this.project);
	}

}
