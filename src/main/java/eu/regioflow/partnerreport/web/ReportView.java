package eu.regioflow.partnerreport.web;

import java.time.Instant;
import java.time.LocalDate;

import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.web.Deadline;

/**
 * What every page of a report says of it.
 *
 * @param base the report's own path
 * @param editable whether the reader may change it
 * @param submittable whether the reader has to submit it
 * @param reopenable whether the reader may give it back to its partner
 * @param personal whether the reader may see whom lines name
 * @param deadline until when the partner reports, or the controller controls; null when
 * it is certified
 */
public record ReportView(String base, String project, String acronym, String partner, int number, Period period,
		String status, long version, Moments moments, boolean editable, boolean submittable, boolean reopenable,
		boolean personal, boolean controls, Deadline deadline) {

	/** The reporting period. */
	public record Period(int number, LocalDate starts, LocalDate ends) {
	}

	/** When what happened, and until when it should; null what has not happened. */
	public record Moments(Instant opened, LocalDate due, Instant submitted, LocalDate controlDue, Instant certified,
			Instant reopened, String reopenReason) {

		static Moments of(PartnerReport report) {
			return new Moments(report.openedAt(), report.due(), report.submittedAt(), report.controlDue(),
					report.certifiedAt(), report.reopenedAt(), report.reopenReason());
		}

	}

	public boolean isDraft() {
		return "DRAFT".equals(this.status);
	}

	/** Whether it was given back to its partner. */
	public boolean isReopened() {
		return this.status.startsWith("REOPENED_");
	}

	public boolean isCertified() {
		return "CERTIFIED".equals(this.status);
	}

}
