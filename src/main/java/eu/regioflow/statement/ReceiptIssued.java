package eu.regioflow.statement;

import java.util.Map;

import eu.regioflow.trail.Recordable;

/**
 * The receipt of a submission was printed.
 */
record ReceiptIssued(String project, String path, Map<String, Object> details) implements Recordable {

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return "receipt-issued";
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
