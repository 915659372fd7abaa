package eu.regioflow.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names under which the process engine offers work: one for a role in a project, one
 * for a role at a partner.
 */
public final class TaskGroup {

	private TaskGroup() {
	}

	/** All of somebody who holds these. */
	public static Set<String> of(Collection<Grant> grants) {
		return grants.stream().flatMap((grant) -> grant.taskGroups().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** For instance {@code js}. */
	public static String of(Role role) {
		return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** For instance {@code js-PGI06030}. */
	public static String of(Role role, String project) {
		return of(role) + "-" + project;
	}

	/** For instance {@code controller-PGI06030-3}. */
	public static String of(Role role, String project, int partner) {
		return of(role, project) + "-" + partner;
	}

}
