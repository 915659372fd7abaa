package eu.regioflow.desk.web;

import java.time.Instant;

import eu.regioflow.desk.TaskPlaces;
import eu.regioflow.web.Deadline;
import eu.regioflow.web.View;
import eu.regioflow.workflow.OpenTask;

/**
 * A piece of open work as the inbox shows it.
 *
 * @param task its own id
 * @param taskKey what kind of work it is
 * @param href where it is done
 * @param deadline null when the work has none
 * @param taken whether the reader took it, so that nobody else finds it
 */
public record WorkItem(String task, String taskKey, String name, String href, Deadline deadline, boolean taken) {

	static WorkItem of(OpenTask task, TaskPlaces.Place place, View view, Instant now, String reader) {
		String page = (task.link() != null) ? task.link() : "/camunda/app/tasklist/default/#/?task=" + task.id();
		return new WorkItem(task.id(), task.taskKey(), name(task, place, view), page,
				(task.due() != null) ? Deadline.of(task.due(), now) : null, reader.equals(task.assignee()));
	}

	/**
	 * Tasklist's own names are in one language for all; here they are in the reader's.
	 */
	private static String name(OpenTask task, TaskPlaces.Place place, View view) {
		if (place.project() == null) {
			return task.name();
		}
		String name = view.text("desk.work." + task.taskKey(), place.project(), place.partnerName(),
				String.valueOf(place.period()), place.subject());
		return (place.amount() != null) ? view.text("desk.work.with-amount", name, place.amount()) : name;
	}

}
