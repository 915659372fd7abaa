package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.Account;

/**
 * Somebody who works for a partner.
 *
 * @param administrator whether they say who else does
 */
public record Colleague(Account account, boolean administrator) {

	public UUID id() {
		return this.account.id();
	}

	/** Whether they were invited and have not set a password yet. */
	public boolean isAwaited() {
		return !this.account.hasPassword();
	}

}
