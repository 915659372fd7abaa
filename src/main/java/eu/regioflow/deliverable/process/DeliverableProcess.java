package eu.regioflow.deliverable.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.deliverable.DecideDeliverable;
import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.DeliverableEvent;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the approval of a deliverable asks of this module.
 */
@ProcessBean("deliverable")
public class DeliverableProcess {

	private final ObjectProvider<Processes> processes;

	private final Deliverables deliverables;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final DecideDeliverable decideDeliverable;

	private final TaskTexts texts;

	DeliverableProcess(ObjectProvider<Processes> processes, Deliverables deliverables, Partners partners,
			Projects projects, RuleSets ruleSets, DecideDeliverable decideDeliverable, TaskTexts texts) {
		this.processes = processes;
		this.deliverables = deliverables;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.decideDeliverable = decideDeliverable;
		this.texts = texts;
	}

	@EventListener
	void on(DeliverableEvent event) {
		if (event.status() == Deliverable.Status.PLANNED) {
			this.processes.getObject().start("deliverable-approval", event.deliverable());
		}
		else if (event.status() == Deliverable.Status.SUBMITTED) {
			this.processes.getObject().complete("submit-deliverable", event.deliverable());
		}
	}

	public String titleToSubmit(String key) {
		return title("submit-deliverable", key);
	}

	public String titleToDecide(String key) {
		return title("decide-deliverable", key);
	}

	/** The end of the deliverable's period. */
	public Date dueToSubmit(String key) {
		return due(of(key));
	}

	public Date dueToDecide(String key) {
		return due(of(key));
	}

	public List<String> submitters(String key) {
		Deliverable deliverable = of(key);
		return List.of(TaskGroup.of(Role.PARTNER, deliverable.project(), deliverable.partner()));
	}

	public List<String> deciders(String key) {
		return List.of(TaskGroup.of(Role.JS, of(key).project()));
	}

	public String page(String key) {
		Deliverable deliverable = of(key);
		return "/projects/%s/deliverables/%d".formatted(deliverable.project(), deliverable.number());
	}

	/**
	 * Records the joint secretariat's decision; a refusal rolls the task's completion
	 * back.
	 */
	public void decide(String key, String outcome, String comment) {
		this.decideDeliverable.decide(UUID.fromString(key), "accept".equals(outcome), comment);
	}

	private String title(String step, String key) {
		Deliverable deliverable = of(key);
		return this.texts.title(step, deliverable.project(),
				this.partners.get(deliverable.project(), deliverable.partner()).abbreviation(),
				String.valueOf(deliverable.number()), deliverable.title(), String.valueOf(deliverable.period()),
				deliverable.due());
	}

	private Date due(Deliverable deliverable) {
		return TaskTexts.endOf(deliverable.due(),
				this.ruleSets.get(this.projects.get(deliverable.project()).ruleSet()).zone());
	}

	private Deliverable of(String key) {
		return this.deliverables.get(UUID.fromString(key));
	}

}
