package eu.regioflow.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts now, with what they hold at this moment; for somebody who is away, with what
 * of that one's they could do themselves.
 *
 * @param account under which what they do is noted: their own, or the substitution under
 * which they act; null for the system itself
 * @param person their own account, null for the system
 * @param onBehalfOf who is away, or null where they act for themselves
 */
public record Actor(UUID account, UUID person, String username, String displayName, List<Grant> grants,
		Absent onBehalfOf) {

	static final Actor SYSTEM = new Actor(null, "system", "Regioflow", List.of());

	public Actor {
		grants = List.copyOf(grants);
	}

	/** Somebody who acts for themselves. */
	public Actor(UUID account, String username, String displayName, List<Grant> grants) {
		this(account, account, username, displayName, grants, null);
	}

	/** Somebody who acts for another, with what that one handed over. */
	static Actor standingIn(Caller person, Absent absent, List<Grant> grants) {
		return new Actor(absent.substitution(), person.account(), person.username(), person.displayName(), grants,
				absent);
	}

	/** The name under which work waits for them. */
	public String inboxName() {
		return (this.onBehalfOf != null) ? this.onBehalfOf.username() : this.username;
	}

	/** Whether the account is theirs, or that of whoever they act for. */
	public boolean isOneOf(UUID account) {
		return account.equals(this.person) || (this.onBehalfOf != null && account.equals(this.onBehalfOf.account()));
	}

	/** Who does it, with whoever they act for; nobody for a timer or a job. */
	public Set<UUID> people() {
		return Stream.of(Optional.ofNullable(this.person), Optional.ofNullable(this.onBehalfOf).map(Absent::account))
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether this is a timer or a job, not a person. */
	public boolean isSystem() {
		return this.account == null;
	}

	/** Whether what they hold allows this here. */
	public boolean may(Permission permission, Scope scope) {
		return isSystem()
				|| this.grants.stream().anyMatch((grant) -> permission.isGivenBy(grant) && grant.covers(scope));
	}

	/** Where what they hold allows this. */
	public Reach reach(Permission permission) {
		return isSystem() ? new Reach(true, List.of(), List.of()) : Reach.of(permission, this.grants);
	}

	/** The names under which the process engine offers work to them. */
	public Set<String> taskGroups() {
		return TaskGroup.of(this.grants);
	}

}
