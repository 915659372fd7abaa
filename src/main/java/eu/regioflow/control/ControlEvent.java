package eu.regioflow.control;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.trail.Recordable;

/**
 * Something happened in the control of a partner report.
 */
public record ControlEvent(Kind kind, UUID report, String project, int partner, String path,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		STARTED("control-started"), SAMPLE_DRAWN("control-sample-drawn"), SAMPLE_EXTENDED("control-sample-line-added"),
		FINDINGS_RECORDED("control-findings-recorded"), LINE_DECIDED("control-line-decided"),
		CERTIFIED("certificate-issued"), REOPENED("control-reopened"), CHECKLIST_ANSWERED("control-checklist-answered"),
		CHECK_RECORDED("control-check-recorded"), CHECK_REMOVED("control-check-removed");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static ControlEvent of(Kind kind, PartnerReport report, Map<String, Object> details) {
		return new ControlEvent(kind, report.id(), report.project(), report.partner(), report.path(),
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
