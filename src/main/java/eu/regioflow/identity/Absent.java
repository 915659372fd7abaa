package eu.regioflow.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is away, for whom the caller acts.
 *
 * @param substitution under which what is done is noted
 * @param grants what of theirs the caller may do
 */
public record Absent(UUID substitution, UUID account, String username, String displayName, List<Grant> grants) {

	public Absent {
		grants = List.copyOf(grants);
	}

	/** The names under which the process engine offers the work that is handed over. */
	public Set<String> taskGroups() {
		return TaskGroup.of(this.grants);
	}

}
