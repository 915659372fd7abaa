package eu.regioflow.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grants;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits for the reader, and how their projects stand.
 */
@Controller
class HomePage {

	private final Access access;

	private final Grants grants;

	private final Processes processes;

	private final ProjectCards cards;

	private final Clock clock;

	HomePage(Access access, Grants grants, Processes processes, ProjectCards cards, Clock clock) {
		this.access = access;
		this.grants = grants;
		this.processes = processes;
		this.cards = cards;
		this.clock = clock;
	}

	@GetMapping("/")
	String show(Model page) {
		Actor actor = this.access.actor();
		Instant now = this.clock.instant();
		Worker worker = new Worker(actor.username(), this.grants.groupsOf(actor.username()));
		List<WorkItem> work = this.processes.openTasks(worker).stream().map((task) -> WorkItem.of(task, now)).toList();
		page.addAttribute("name", actor.displayName());
		page.addAttribute("work", work);
		page.addAttribute("cards", this.cards.of(actor));
		return "desk/home";
	}

}
