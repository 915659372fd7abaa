package eu.regioflow.deliverable;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters a deliverable of an approved project.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class PlanDeliverable {

	private final Access access;

	private final Deliverables deliverables;

	private final ApplicationEventPublisher events;

	PlanDeliverable(Access access, Deliverables deliverables, ApplicationEventPublisher events) {
		this.access = access;
		this.deliverables = deliverables;
		this.events = events;
	}

	/** Saves the deliverable; its approval process starts with it. */
	public void plan(Deliverable deliverable) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(deliverable.project()));
		this.deliverables.save(deliverable);
		this.events.publishEvent(DeliverableEvent.of(deliverable, ""));
	}

}
