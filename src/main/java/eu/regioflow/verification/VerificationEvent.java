package eu.regioflow.verification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.trail.Recordable;

/**
 * Something happened in the verification of a project report.
 */
public record VerificationEvent(Kind kind, UUID report, String project, int period, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		FINDINGS_RECORDED("verification-findings-recorded"), VERIFIED("project-report-verified"),
		REOPENED("verification-reopened");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static VerificationEvent of(Kind kind, ProjectReport report, Map<String, Object> details) {
		return new VerificationEvent(kind, report.id(), report.project(), report.period(), report.path(),
				new TreeMap<>(details));
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
