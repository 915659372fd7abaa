package eu.regioflow.clarification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.document.Upload;
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

	private final Documents documents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AnswerClarification(Access access, Clarifications clarifications, Documents documents, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.clarifications = clarifications;
		this.documents = documents;
		this.clock = clock;
		this.events = events;
	}

	/** A file that comes with an answer. */
	public record File(String name, byte[] content) {
	}

	/**
	 * Answers, once.
	 * @param words required
	 * @throws Refusal without words, for a file that may not be attached, or when the
	 * question is answered or taken back
	 */
	public Clarification answer(UUID id, String words, Optional<File> file) {
		Clarification asked = this.clarifications.getLocked(id);
		this.access.require(asked.kind().sight(), asked.scope());
		this.access.require(Permission.ANSWER_CLARIFICATION, asked.scope());
		Actor actor = this.access.require(asked.kind().answering(), asked.scope());
		asked.requireOpen();
		requireContent(words);
		UUID attached = file.map((one) -> attach(asked, one, actor)).orElse(null);
		asked.answer(words.strip(), attached, actor.account(), this.clock.instant());
		this.clarifications.save(asked);
		this.events.publishEvent(ClarificationEvent.of(asked, Map.of("answer", new Personal(words.strip()))));
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

	private UUID attach(Clarification asked, File file, Actor actor) {
		Document document = this.documents.attach(new Upload(asked.project(), asked.partner(),
				"clarification/" + asked.id(), asked.line(), file.name(), "", file.content()), actor.account());
		return document.id();
	}

}
