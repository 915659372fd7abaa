package eu.regioflow.desk.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.desk.TaskPlaces;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.OpenTask;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's open work, and the small decisions among it.
 */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskApi {

	private final Access access;

	private final Processes processes;

	private final TaskPlaces places;

	TaskApi(Access access, Processes processes, TaskPlaces places) {
		this.access = access;
		this.processes = processes;
		this.places = places;
	}

	@GetMapping
	@Operation(summary = "The caller's own open work, the most urgent first")
	List<TaskBody> list() {
		List<OpenTask> open = this.processes.openTasks(worker());
		Map<UUID, TaskPlaces.Place> known = this.places.of(open);
		return open.stream().map((task) -> TaskBody.of(task, known.get(task.businessKey()), null)).toList();
	}

	@PostMapping("/{id}/completion")
	@Operation(summary = "Complete a decision task")
	TaskBody complete(@PathVariable String id, @RequestBody Completion body) {
		Worker worker = worker();
		OpenTask task = this.processes.openTasks(worker)
			.stream()
			.filter((open) -> open.id().equals(id))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		this.processes.decide(id, worker, body.outcome(), body.comment());
		return TaskBody.of(task, this.places.of(List.of(task)).get(task.businessKey()), body.outcome());
	}

	private Worker worker() {
		Actor actor = this.access.actor();
		return new Worker(actor.inboxName(), actor.taskGroups());
	}

	/** A decision. */
	record Completion(String outcome, String comment) {
	}

	/**
	 * A piece of work.
	 *
	 * @param partner null where the work is common to the project
	 * @param due the last day, in the programme's zone; null without a deadline
	 * @param link path of the page on which the work is done, null for a decision
	 * @param kind {@code page} or {@code decision}
	 * @param outcome what was decided; left out while the task is open
	 */
	record TaskBody(String id, String name, String process, String project, Integer partner, Integer period,
			LocalDate due, String link, String kind, List<String> outcomes,
			@JsonInclude(JsonInclude.Include.NON_NULL) String outcome) {

		static TaskBody of(OpenTask task, TaskPlaces.Place place, String outcome) {
			LocalDate due = (task.due() != null) ? LocalDate.ofInstant(task.due(), place.zone()) : null;
			return new TaskBody(task.id(), task.name(), task.processKey(), place.project(), place.partner(),
					place.period(), due, task.link(), task.kind().name().toLowerCase(Locale.ROOT), task.outcomes(),
					outcome);
		}

	}

}
