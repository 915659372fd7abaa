package eu.regioflow.clarification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a question to whoever answers for a report. The caller has asked for the
 * permission, locked the report and found it at work.
 */
@Component
public class RaiseQuestion {

	private static final int LONGEST_TEXT = 4000;

	private final Clarifications clarifications;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RaiseQuestion(Clarifications clarifications, Projects projects, RuleSets ruleSets, Clock clock,
			ApplicationEventPublisher events) {
		this.clarifications = clarifications;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Asks.
	 * @param line the line that it is about, or null
	 * @param due the last day on which the answer is in time; not before today
	 * @throws Refusal without a question or a day, or for a day that is over
	 */
	public Clarification ask(Matter matter, Integer line, String question, LocalDate due, UUID askedBy) {
		requireContent(question);
		requireDay(matter, due);
		int number = this.clarifications.countByReport(matter.report()) + 1;
		Clarification asked = this.clarifications
			.save(new Clarification(matter, number, line, question.strip(), due, askedBy, this.clock.instant()));
		Map<String, Object> details = new HashMap<>(Map.of("due", due, "question", new Personal(question.strip())));
		if (line != null) {
			details.put("line", line);
		}
		this.events.publishEvent(ClarificationEvent.of(asked, details));
		return asked;
	}

	private static void requireContent(String question) {
		if (question == null || question.isBlank()) {
			throw Refusal.invalid("question-missing");
		}
		if (question.length() > LONGEST_TEXT) {
			throw Refusal.invalid("text-too-long", LONGEST_TEXT);
		}
	}

	private void requireDay(Matter matter, LocalDate due) {
		if (due == null) {
			throw Refusal.invalid("question-due-missing");
		}
		LocalDate today = LocalDate
			.now(this.clock.withZone(this.ruleSets.get(this.projects.get(matter.project()).ruleSet()).zone()));
		if (due.isBefore(today)) {
			throw Refusal.invalid("question-due-past", due, today);
		}
	}

}
