package eu.regioflow.account;

import java.util.Map;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Somebody changed how they sign in, or may sign in from now on or no more.
 */
record AccountChanged(UUID account, String action, Map<String, Object> facts) implements Recordable {

	static AccountChanged of(UUID account, String action) {
		return new AccountChanged(account, action, Map.of());
	}

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String subject() {
		return "account/" + this.account;
	}

}
