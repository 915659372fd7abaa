package eu.regioflow.statement;

import java.util.Map;

import eu.regioflow.trail.Recordable;

/**
 * A document was issued.
 */
record StatementIssued(String project, String path, Map<String, Object> details) implements Recordable {

	static StatementIssued of(Statement entry) {
		return new StatementIssued(entry.project(), entry.path(), Map.of("number", entry.number(), "kind", entry.kind(),
				"sha256", entry.sha256(), "subject", entry.subject()));
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return "statement-issued";
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
