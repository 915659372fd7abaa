package eu.regioflow.desk.web;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.web.Flash;
import eu.regioflow.web.View;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The home page's way to let go of work that its reader took in Tasklist.
 */
@Controller
class HandBackForm {

	private final Access access;

	private final Processes processes;

	HandBackForm(Access access, Processes processes) {
		this.access = access;
		this.processes = processes;
	}

	@PostMapping("/work/{task}/hand-back")
	String handBack(@PathVariable String task, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		Actor actor = this.access.actor();
		this.processes.handBack(task, new Worker(actor.inboxName(), actor.taskGroups()));
		Flash.success(redirect, view.text("desk.hand-back.done"));
		return "redirect:/";
	}

}
