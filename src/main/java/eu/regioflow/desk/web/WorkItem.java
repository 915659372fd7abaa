package eu.regioflow.desk.web;

import java.time.Instant;

import eu.regioflow.web.Deadline;
import eu.regioflow.workflow.OpenTask;

/**
 * A piece of open work as the inbox shows it.
 *
 * @param taskKey what kind of work it is
 * @param href where it is done
 * @param deadline null when the work has none
 */
public record WorkItem(String taskKey, String name, String href, Deadline deadline) {

	static WorkItem of(OpenTask task, Instant now) {
		String page = (task.link() != null) ? task.link() : "/camunda/app/tasklist/default/#/?task=" + task.id();
		return new WorkItem(task.taskKey(), task.name(), page,
				(task.due() != null) ? Deadline.of(task.due(), now) : null);
	}

}
