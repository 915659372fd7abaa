package eu.regioflow.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who acts now, with what they hold at this moment.
 *
 * @param account null for the system itself
 */
public record Actor(UUID account, String username, String displayName, List<Grant> grants) {

	static final Actor SYSTEM = new Actor(null, "system", "Regioflow", List.of());

	public Actor {
		grants = List.copyOf(grants);
	}

	/** Whether this is a timer or a job, not a person. */
	public boolean isSystem() {
		return this.account == null;
	}

	/** Whether what they hold allows this here. */
	public boolean may(Permission permission, Scope scope) {
		return isSystem() || this.grants.stream()
			.anyMatch((grant) -> permission.roles().contains(grant.role()) && grant.covers(scope));
	}

	/** Where what they hold allows this. */
	public Reach reach(Permission permission) {
		return isSystem() ? new Reach(true, List.of(), List.of()) : Reach.of(permission, this.grants);
	}

	/** The names under which the process engine offers work to them. */
	public Set<String> taskGroups() {
		return this.grants.stream()
			.flatMap((grant) -> grant.taskGroups().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

}
