package eu.regioflow.account;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.SignInTries;
import eu.regioflow.refusal.Refusal;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The account of whoever acts, for those acts that a program with a token must not do.
 */
@Component
class OwnAccount {

	private final Access access;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final SignInTries tries;

	OwnAccount(Access access, Accounts accounts, PasswordEncoder encoder, SignInTries tries) {
		this.access = access;
		this.accounts = accounts;
		this.encoder = encoder;
		this.tries = tries;
	}

	/**
	 * The person's account.
	 * @throws Refusal not-by-token where a program asks
	 */
	Account of(Actor actor) {
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		return this.accounts.findById(actor.account()).orElseThrow(Refusal::notFound);
	}

	/**
	 * Asks for the password once more, since somebody may have found the desk unlocked
	 * (OWASP ASVS 5.0, 7.5.1).
	 * @throws Refusal password-wrong, or too-many-tries after ten
	 */
	void requirePassword(Account account, String password) {
		String who = account.username() + " at the own account";
		if (!this.tries.isAllowed(who)) {
			throw Refusal.conflict("too-many-tries");
		}
		if (password == null || !this.encoder.matches(password, account.passwordHash())) {
			this.tries.failed(who);
			throw Refusal.invalid("password-wrong");
		}
		this.tries.passed(who);
	}

}
