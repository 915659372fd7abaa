package eu.regioflow.workflow;

import java.util.Set;

/**
 * Open work with those to whom it is offered.
 *
 * @param groups the task groups whose members may do it; nobody's where one person took
 * it
 * @param people who may do it besides
 */
public record OfferedTask(OpenTask task, Set<String> groups, Set<String> people) {

	public OfferedTask {
		groups = Set.copyOf(groups);
		people = Set.copyOf(people);
	}

}
