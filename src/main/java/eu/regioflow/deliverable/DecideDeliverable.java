package eu.regioflow.deliverable;

import java.time.Clock;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The joint secretariat accepts a deliverable or returns it with a comment.
 */
@UseCase(Permission.DECIDE_DELIVERABLE)
public class DecideDeliverable {

	private final Access access;

	private final Deliverables deliverables;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	DecideDeliverable(Access access, Deliverables deliverables, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.deliverables = deliverables;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Records the decision.
	 * @param comment required where the deliverable is returned
	 */
	public void decide(UUID id, boolean accepted, String comment) {
		Deliverable deliverable = this.deliverables.get(id);
		this.access.require(Permission.DECIDE_DELIVERABLE, Scope.project(deliverable.project()));
		String text = (comment != null) ? comment.strip() : "";
		if (!accepted && text.isEmpty()) {
			throw Refusal.invalid("comment-required");
		}
		if (text.length() > 2000) {
			throw Refusal.invalid("text-too-long", 2000);
		}
		deliverable.decide(accepted, text, this.access.hand(), this.clock.instant());
		this.events.publishEvent(DeliverableEvent.of(deliverable, text));
	}

}
