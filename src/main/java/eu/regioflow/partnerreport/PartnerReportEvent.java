package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * A partner report went a step on its way, which processes and statements follow.
 *
 * @param path such as {@code PGI06030/partner/3/report/1}
 */
public record PartnerReportEvent(Kind kind, UUID report, String project, int partner, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("partner-report-opened"), SUBMITTED("partner-report-submitted"), REOPENED("partner-report-reopened");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static PartnerReportEvent of(Kind kind, PartnerReport report, Map<String, Object> details) {
		return new PartnerReportEvent(kind, report.id(), report.project(), report.partner(), report.path(),
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
