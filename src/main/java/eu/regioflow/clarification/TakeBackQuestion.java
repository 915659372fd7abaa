package eu.regioflow.clarification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes back a question that needs no answer any more; it stays readable.
 */
@UseCase(Permission.TAKE_BACK_QUESTION)
public class TakeBackQuestion {

	private final Access access;

	private final Clarifications clarifications;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TakeBackQuestion(Access access, Clarifications clarifications, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.clarifications = clarifications;
		this.clock = clock;
		this.events = events;
	}

	/** Takes it back, as long as it is not answered. */
	public Clarification takeBack(UUID id) {
		Clarification asked = this.clarifications.getLocked(id);
		this.access.require(asked.kind().sight(), asked.scope());
		this.access.require(Permission.TAKE_BACK_QUESTION, asked.scope());
		this.access.require(asked.kind().asking(), asked.scope());
		asked.takeBack(this.clock.instant());
		this.clarifications.save(asked);
		this.events.publishEvent(ClarificationEvent.of(asked, Map.of()));
		return asked;
	}

}
