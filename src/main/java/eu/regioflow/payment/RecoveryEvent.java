package eu.regioflow.payment;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to a recovery.
 */
public record RecoveryEvent(Kind kind, UUID recovery, String project, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("recovery-opened"), INTEREST_CHARGED("recovery-interest-charged"), REPAID("recovery-repaid"),
		SET_OFF("recovery-set-off"), REQUESTED("recovery-requested"), WITHDRAWN("recovery-withdrawn");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static RecoveryEvent of(Kind kind, Recovery recovery, Map<String, Object> details) {
		return new RecoveryEvent(kind, recovery.id(), recovery.project(), recovery.path(), new TreeMap<>(details));
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
