package eu.regioflow.identity;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Sign-in by password, with a limit on guessing.
 */
class PasswordSignIn extends DaoAuthenticationProvider {

	private final SignInTries tries;

	PasswordSignIn(UserDetailsService users, PasswordEncoder encoder, SignInTries tries) {
		super(users);
		setPasswordEncoder(encoder);
		this.tries = tries;
	}

	@Override
	public Authentication authenticate(Authentication given) throws AuthenticationException {
		String who = given.getName() + " " + addressOf(given);
		if (!this.tries.isAllowed(who)) {
			throw new LockedException("too many tries");
		}
		try {
			Authentication signedIn = super.authenticate(given);
			this.tries.passed(who);
			return signedIn;
		}
		catch (BadCredentialsException ex) {
			this.tries.failed(who);
			throw ex;
		}
	}

	private static String addressOf(Authentication given) {
		return (given.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

}
