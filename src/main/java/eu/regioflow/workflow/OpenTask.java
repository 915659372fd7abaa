package eu.regioflow.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece of work that waits for a person.
 *
 * @param id the task's own id, good for {@link Processes#decide}
 * @param taskKey its id in the model
 * @param name what its card says
 * @param processKey the model's id
 * @param businessKey id of the aggregate that the work is about
 * @param due or null when the work has no deadline
 * @param assignee who took it, or null
 * @param link path of the page on which the work is done, or null for a decision
 * @param outcomes what a decision may end in; empty for work on a page
 */
public record OpenTask(String id, String taskKey, String name, String processKey, UUID businessKey, Instant due,
		Instant created, String assignee, String link, Kind kind, List<String> outcomes) {

	/** Through which door the work is done; each task has exactly one. */
	public enum Kind {

		/** On a page of the portal. */
		PAGE,
		/** By an outcome and a comment, in Tasklist or in the inbox. */
		DECISION

	}

	public OpenTask {
		outcomes = List.copyOf(outcomes);
	}

}
