package eu.regioflow.audit;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to an audit.
 */
public record AuditEvent(Kind kind, String project, String path, Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("audit-opened"), CLOSED("audit-closed"), REOPENED("audit-reopened"), CHANGED("audit-changed");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static AuditEvent of(Kind kind, Audit audit) {
		Audit.Facts facts = audit.facts();
		return new AuditEvent(kind, audit.project(), audit.path(),
				new TreeMap<>(Map.of("body", facts.body(), "manner", facts.manner(), "starts", facts.starts())));
	}

	static AuditEvent changed(Audit audit, Map<String, Object> changes) {
		return new AuditEvent(Kind.CHANGED, audit.project(), audit.path(), new TreeMap<>(changes));
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
