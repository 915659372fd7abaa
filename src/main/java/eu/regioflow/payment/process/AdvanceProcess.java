package eu.regioflow.payment.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Advance;
import eu.regioflow.payment.AdvanceEvent;
import eu.regioflow.payment.Advances;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * What the process of an advance asks of this module.
 */
@ProcessBean("advance")
public class AdvanceProcess {

	private static final String KEY = "advance";

	private final ObjectProvider<Processes> processes;

	private final Advances advances;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final TaskTexts texts;

	AdvanceProcess(ObjectProvider<Processes> processes, Advances advances, Partners partners, Projects projects,
			RuleSets ruleSets, TaskTexts texts) {
		this.processes = processes;
		this.advances = advances;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.texts = texts;
	}

	@EventListener
	void on(AdvanceEvent event) {
		Processes running = this.processes.getObject();
		switch (event.kind()) {
			case AUTHORISED -> running.start(KEY, event.advance());
			case CONFIRMED -> running.complete("confirm-advance", event.advance());
			case SETTLED -> settled(running, this.advances.get(event.advance()));
		}
	}

	private void settled(Processes running, Advance advance) {
		if (advance.outstanding().isZero()) {
			running.complete("settle-advance", advance.id());
		}
		else {
			String key = advance.id().toString();
			running.renew("settle-advance", advance.id(), titleToSettle(key), dueToSettle(key));
		}
	}

	/** Advances that were authorised before there was a process of theirs. */
	@EventListener(ApplicationReadyEvent.class)
	void startWhatIsUnsettled() {
		Processes running = this.processes.getObject();
		Set<UUID> live = new HashSet<>(running.liveKeys(KEY));
		for (Advance advance : this.advances.findUnsettled()) {
			if (!live.contains(advance.id())) {
				running.start(KEY, advance.id());
				if (advance.isPaid()) {
					running.complete("confirm-advance", advance.id());
				}
			}
		}
	}

	public String titleToConfirm(String key) {
		Advance advance = of(key);
		LocalDate authorised = LocalDate.ofInstant(advance.authorisedAt(),
				this.ruleSets.get(this.projects.get(advance.project()).ruleSet()).zone());
		return this.texts.title("confirm-advance", advance.project(), partner(advance),
				String.valueOf(advance.number()), advance.fund(), advance.amount().amount(), authorised);
	}

	/** Nothing is laid down; it is open work from the day of the authorisation. */
	public Date dueToConfirm(String key) {
		return null;
	}

	public List<String> payers(String key) {
		return List.of(TaskGroup.of(Role.CA, of(key).project()));
	}

	public String titleToSettle(String key) {
		Advance advance = of(key);
		return this.texts.title("settle-advance", advance.project(), partner(advance), String.valueOf(advance.number()),
				advance.fund(), advance.outstanding().amount(), advance.paidOn());
	}

	/** It waits for the payments of its fund. */
	public Date dueToSettle(String key) {
		return null;
	}

	public List<String> settlers(String key) {
		return List.of(TaskGroup.of(Role.MA, of(key).project()));
	}

	public String page(String key) {
		return "/projects/%s/advances".formatted(of(key).project());
	}

	private String partner(Advance advance) {
		return this.partners.get(advance.project(), advance.partner()).abbreviation();
	}

	private Advance of(String key) {
		return this.advances.get(UUID.fromString(key));
	}

}
