package eu.regioflow.payment;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to an advance.
 */
public record AdvanceEvent(Kind kind, UUID advance, String project, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		AUTHORISED("advance-authorised"), CONFIRMED("advance-confirmed"), SETTLED("advance-settled");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static AdvanceEvent of(Kind kind, Advance advance, Map<String, Object> details) {
		return new AdvanceEvent(kind, advance.id(), advance.project(), advance.path(), new TreeMap<>(details));
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public String subject() {
		return this.path;
	}

	@Override
	public Map<String, Object> facts() {
		return this.details;
	}

}
