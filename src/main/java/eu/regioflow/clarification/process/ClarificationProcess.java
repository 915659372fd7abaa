package eu.regioflow.clarification.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationEvent;
import eu.regioflow.clarification.Clarifications;
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
 * What a question's process asks of this module.
 */
@ProcessBean("clarification")
public class ClarificationProcess {

	private final ObjectProvider<Processes> processes;

	private final Clarifications clarifications;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final TaskTexts texts;

	ClarificationProcess(ObjectProvider<Processes> processes, Clarifications clarifications, Partners partners,
			Projects projects, RuleSets ruleSets, TaskTexts texts) {
		this.processes = processes;
		this.clarifications = clarifications;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.texts = texts;
	}

	@EventListener
	void on(ClarificationEvent event) {
		switch (event.status()) {
			case OPEN -> this.processes.getObject().start("clarification", event.clarification());
			case ANSWERED -> this.processes.getObject().complete("answer-clarification", event.clarification());
			case TAKEN_BACK -> this.processes.getObject()
				.cancel("clarification", event.clarification(), "The question was taken back");
		}
	}

	public String title(String key) {
		Clarification asked = of(key);
		if (asked.partner() == null) {
			return this.texts.title("answer-secretariat", asked.project(), String.valueOf(asked.number()),
					String.valueOf(asked.period()), asked.due());
		}
		return this.texts.title("answer-clarification", asked.project(),
				this.partners.get(asked.project(), asked.partner()).abbreviation(), String.valueOf(asked.number()),
				String.valueOf(asked.reportNumber()), asked.due());
	}

	public Date due(String key) {
		Clarification asked = of(key);
		return TaskTexts.endOf(asked.due(), this.ruleSets.get(this.projects.get(asked.project()).ruleSet()).zone());
	}

	public List<String> candidates(String key) {
		Clarification asked = of(key);
		return List.of((asked.partner() != null) ? TaskGroup.of(Role.PARTNER, asked.project(), asked.partner())
				: TaskGroup.of(Role.LEAD_PARTNER, asked.project()));
	}

	public String page(String key) {
		return of(key).page();
	}

	private Clarification of(String key) {
		return this.clarifications.get(UUID.fromString(key));
	}

}
