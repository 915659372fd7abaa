package eu.regioflow.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.desk.TaskPlaces;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.web.View;
import eu.regioflow.workflow.OpenTask;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What waits for the reader, and how their projects stand.
 */
@Controller
class HomePage {

	private final Access access;

	private final Processes processes;

	private final TaskPlaces places;

	private final ProjectCards cards;

	private final StandIns standIns;

	private final Clock clock;

	HomePage(Access access, Processes processes, TaskPlaces places, ProjectCards cards, StandIns standIns,
			Clock clock) {
		this.access = access;
		this.processes = processes;
		this.places = places;
		this.cards = cards;
		this.standIns = standIns;
		this.clock = clock;
	}

	@GetMapping("/")
	String show(@ModelAttribute("view") View view, Model page) {
		Actor actor = this.access.actor();
		Instant now = this.clock.instant();
		Worker worker = new Worker(actor.inboxName(), actor.taskGroups());
		List<OpenTask> open = this.processes.openTasks(worker);
		Map<UUID, TaskPlaces.Place> known = this.places.of(open);
		List<WorkItem> work = open.stream()
			.map((task) -> WorkItem.of(task, known.get(task.businessKey()), view, now, worker.username()))
			.toList();
		page.addAttribute("name", actor.displayName());
		page.addAttribute("work", work);
		page.addAttribute("cards", this.cards.of(actor));
		page.addAttribute("standIns", this.standIns.of(actor));
		return "desk/home";
	}

}
