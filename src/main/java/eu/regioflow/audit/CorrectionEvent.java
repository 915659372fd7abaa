package eu.regioflow.audit;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to a correction.
 */
public record CorrectionEvent(Kind kind, Correction correction, Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		ENTERED("correction-entered"), WITHDRAWN("correction-withdrawn"), CLOSED("correction-closed"),
		/** It was minor until the year's corrections came to more. */
		TAKEN_UP("correction-taken-up");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static CorrectionEvent of(Kind kind, Correction correction, Map<String, Object> details) {
		return new CorrectionEvent(kind, correction, new TreeMap<>(details));
	}

	/** Whether it decides what the correction means for the project's money. */
	public boolean isDecided() {
		return this.kind == Kind.CLOSED || this.kind == Kind.TAKEN_UP;
	}

	@Override
	public String chain() {
		return this.correction.project();
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public String subject() {
		return this.correction.path();
	}

	@Override
	public Map<String, Object> facts() {
		return this.details;
	}

}
