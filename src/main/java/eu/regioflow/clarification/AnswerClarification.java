package eu.regioflow.clarification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The partner or the lead partner answers a question, without re-opening the report.
 */
@UseCase(Permission.ANSWER_CLARIFICATION)
public class AnswerClarification {

	private static final int LONGEST_TEXT = 4000;

	private final Access access;

	private final Clarifications clarifications;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AnswerClarification(Access access, Clarifications clarifications, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.clarifications = clarifications;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Answers, once.
	 * @param words required
	 * @throws Refusal without words, for what the enclosure refuses, or when the question
	 * is answered or taken back
	 */
	public Clarification answer(UUID id, String words, Enclosure enclosure) {
		Clarification asked = this.clarifications.getLocked(id);
		this.access.require(asked.kind().sight(), asked.scope());
		this.access.require(Permission.ANSWER_CLARIFICATION, asked.scope());
		Actor actor = this.access.require(asked.kind().answering(), asked.scope());
		asked.requireOpen();
		requireContent(words);
		Optional<Document> enclosed = enclosure.store(asked, actor.account());
		asked.answer(words.strip(), enclosed.map(Document::id).orElse(null), actor.account(), this.clock.instant());
		this.clarifications.save(asked);
		this.events.publishEvent(ClarificationEvent.of(asked, facts(words.strip(), enclosed)));
		return asked;
	}

	private static void requireContent(String words) {
		if (words == null || words.isBlank()) {
			throw Refusal.invalid("answer-missing");
		}
		if (words.length() > LONGEST_TEXT) {
			throw Refusal.invalid("text-too-long", LONGEST_TEXT);
		}
	}

	private static Map<String, Object> facts(String words, Optional<Document> enclosed) {
		Map<String, Object> facts = new TreeMap<>(Map.of("answer", new Personal(words)));
		enclosed.ifPresent((document) -> facts.put("document", document.id().toString()));
		return facts;
	}

}
