package eu.regioflow.account;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Role;
import eu.regioflow.trail.Recordable;

/**
 * Somebody was given a role or lost it, or the say who else works for the partner.
 *
 * @param project null for the whole programme
 * @param partner null for the whole project
 */
public record RoleChanged(UUID account, Change change, Role role, String project,
		Integer partner) implements Recordable {

	/** What became of it. */
	public enum Change {

		GIVEN("role-given"), WITHDRAWN("role-withdrawn"),
		/** From now on they say who else works for the partner. */
		ADMINISTRATOR_NAMED("administrator-named"),
		/** They go on working for the partner without that. */
		ADMINISTRATOR_ENDED("administrator-ended");

		private final String action;

		Change(String action) {
			this.action = action;
		}

	}

	static RoleChanged of(Grant grant, Change change) {
		return new RoleChanged(grant.account(), change, grant.role(), grant.project(), grant.partner());
	}

	/** Whether it is about a partner's own people. */
	public boolean isOfColleague() {
		return this.role == Role.PARTNER && this.partner != null;
	}

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String action() {
		return this.change.action;
	}

	@Override
	public String subject() {
		return "account/" + this.account;
	}

	@Override
	public Map<String, Object> facts() {
		Map<String, Object> facts = new TreeMap<>(Map.of("role", this.role.name()));
		if (this.project != null) {
			facts.put("project", this.project);
		}
		if (this.partner != null) {
			facts.put("partner", this.partner);
		}
		return facts;
	}

}
