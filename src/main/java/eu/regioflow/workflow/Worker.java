package eu.regioflow.workflow;

import java.util.Set;

/**
 * A person as the inbox sees them: the name they sign in with and the task groups they
 * are in.
 */
public record Worker(String username, Set<String> groups) {

	public Worker {
		groups = Set.copyOf(groups);
	}

}
