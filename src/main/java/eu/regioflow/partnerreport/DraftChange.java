package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Somebody changed what a draft declares. The trail records it at once and nobody else
 * waits for it, so that a row that saves itself leaves no event to be delivered later.
 *
 * @param path such as {@code PGI06030/partner/3/report/1}
 */
public record DraftChange(Kind kind, UUID report, String project, int partner, String path,
		Map<String, Object> details) implements Recordable {

	/** What was changed. */
	public enum Kind {

		EXPENDITURE("expenditure-changed"), PARKED_REINCLUDED("parked-item-reincluded"),
		PARKED_DELETED("parked-item-deleted"), PROCUREMENT("procurement-changed"), FORECAST("forecast-changed");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static DraftChange of(Kind kind, PartnerReport report, Map<String, Object> details) {
		return of(kind, ReportKey.of(report), details);
	}

	static DraftChange of(Kind kind, ReportKey report, Map<String, Object> details) {
		return new DraftChange(kind, report.id(), report.project(), report.partner(), report.path(),
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
