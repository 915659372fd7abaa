package eu.regioflow.account;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.identity.Grant;
import eu.regioflow.trail.Recordable;

/**
 * Somebody changed how they sign in, or who may act for them.
 */
record AccountChanged(UUID account, String action, Map<String, Object> facts) implements Recordable {

	static AccountChanged of(UUID account, String action) {
		return new AccountChanged(account, action, Map.of());
	}

	/** A role was given or taken. */
	static AccountChanged ofRole(Grant grant, String action) {
		Map<String, Object> facts = new TreeMap<>(Map.of("role", grant.role().name()));
		if (grant.project() != null) {
			facts.put("project", grant.project());
		}
		if (grant.partner() != null) {
			facts.put("partner", grant.partner());
		}
		return new AccountChanged(grant.account(), action, facts);
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
