package eu.regioflow.deliverable;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.trail.Personal;
import eu.regioflow.trail.Recordable;

/**
 * A deliverable was planned, submitted or decided.
 *
 * @param text the note or comment that went with it
 */
public record DeliverableEvent(UUID deliverable, String project, int number, Deliverable.Status status,
		String text) implements Recordable {

	static DeliverableEvent of(Deliverable deliverable, String text) {
		return new DeliverableEvent(deliverable.id(), deliverable.project(), deliverable.number(), deliverable.status(),
				text);
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return "deliverable-" + this.status.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String subject() {
		return this.project + "/deliverable/" + this.number;
	}

	@Override
	public Map<String, Object> facts() {
		return Map.of("text", new Personal(this.text));
	}

}
