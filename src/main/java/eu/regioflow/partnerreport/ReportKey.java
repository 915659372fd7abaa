package eu.regioflow.partnerreport;

import java.util.UUID;

/**
 * What others need to know of a report to find what belongs to it. It stays as it is, but
 * for the first submission.
 *
 * @param wasSubmitted whether its terms were frozen once
 */
record ReportKey(UUID id, String project, int partner, int number, int period, boolean wasSubmitted) {

	static ReportKey of(PartnerReport report) {
		return new ReportKey(report.id(), report.project(), report.partner(), report.number(), report.period(),
				report.submittedAt() != null);
	}

	/** Such as {@code PGI06030/partner/3/report/1}. */
	String path() {
		return path(this.project, this.partner, this.number);
	}

	static String path(String project, int partner, int number) {
		return project + "/partner/" + partner + "/report/" + number;
	}

}
