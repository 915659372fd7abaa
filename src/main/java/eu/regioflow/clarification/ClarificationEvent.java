package eu.regioflow.clarification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * A question was asked, answered or taken back.
 */
public record ClarificationEvent(Clarification.Status status, UUID clarification, String project, String path,
		Map<String, Object> details) implements Recordable {

	static ClarificationEvent of(Clarification clarification, Map<String, Object> details) {
		return new ClarificationEvent(clarification.status(), clarification.id(), clarification.project(),
				clarification.path(), new TreeMap<>(details));
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return switch (this.status) {
			case OPEN -> "clarification-asked";
			case ANSWERED -> "clarification-answered";
			case TAKEN_BACK -> "clarification-taken-back";
		};
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
