package eu.regioflow.projectreport;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to a project report.
 */
public record ProjectReportEvent(Kind kind, UUID report, String project, int period, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("project-report-opened"), SUBMITTED("project-report-submitted");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static ProjectReportEvent of(Kind kind, ProjectReport report, Map<String, Object> details) {
		return new ProjectReportEvent(kind, report.id(), report.project(), report.period(), report.path(),
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
