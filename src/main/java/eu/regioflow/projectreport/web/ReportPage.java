package eu.regioflow.projectreport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.ledger.Balance;
import eu.regioflow.projectreport.ClaimFigures.Figures;
import eu.regioflow.projectreport.ProjectReport;

/**
 * What the page of a project report shows.
 *
 * @param certificates those that wait while it is a draft, afterwards those in it
 * @param chosen of the certificates that go in
 * @param partners names by number
 * @param clarifications those that the reader may see
 * @param maySubmit whether the reader is the lead partner
 * @param mayVerify whether the reader opens the verification page
 */
public record ReportPage(String project, String acronym, int period, ProjectReport.Status status, long version,
		LocalDate today, Dates dates, List<Row> certificates, Figures chosen, Map<String, String> partners,
		String summary, String conclusion, List<ClarificationSheet> clarifications, boolean maySubmit,
		boolean mayVerify) {

	/** When it was or is to be done; null what has not happened. */
	public record Dates(LocalDate due, Instant submitted, LocalDate verificationDue, Instant verified) {
	}

	/**
	 * A certificate.
	 *
	 * @param key of its amounts among the figures
	 * @param leftOut whether it waits for a later report
	 */
	public record Row(String key, String number, int partner, String abbreviation, int reportNumber, int period,
			Instant issuedAt, Balance amounts, boolean leftOut) {
	}

	/** Whether it is still to be submitted. */
	public boolean isDraft() {
		return this.status == ProjectReport.Status.DRAFT;
	}

	/** Whether the reader may submit it now. */
	public boolean isEditable() {
		return isDraft() && this.maySubmit;
	}

	/** The colour of the status tag. */
	public String statusColour() {
		return switch (this.status) {
			case DRAFT -> "grey";
			case SUBMITTED -> "blue";
			case IN_VERIFICATION, REOPENED_VERIFIED -> "purple";
			case VERIFIED -> "green";
		};
	}

	/** The page's own address. */
	public String path() {
		return "/projects/%s/reports/%d".formatted(this.project, this.period);
	}

}
