package eu.regioflow.identity;

import java.util.List;
import java.util.UUID;

import org.springframework.security.core.userdetails.User;

/**
 * Who gave the right password.
 */
class SignedInUser extends User {

	private static final long serialVersionUID = 1L;

	private final UUID account;

	private final boolean secondFactor;

	SignedInUser(Account account, boolean secondFactor) {
		super(account.username(), account.passwordHash(), account.isEnabled(), true, true, true, List.of());
		this.account = account.id();
		this.secondFactor = secondFactor;
	}

	UUID account() {
		return this.account;
	}

	/** Whether the password alone lets nobody in. */
	boolean needsCode() {
		return this.secondFactor;
	}

}
