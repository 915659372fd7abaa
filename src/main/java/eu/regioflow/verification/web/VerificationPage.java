package eu.regioflow.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.verification.VerificationPreview.Preview;

/**
 * What the pages of a verification show.
 *
 * @param certificates the list of all
 * @param desk the lines of one certificate, null on the overview
 * @param clarifications the questions to the lead partner
 * @param mayVerify whether the reader verifies
 * @param withdrawn the verifications that no longer hold
 * @param mayReopen whether the reader may take the present one back
 */
public record VerificationPage(String project, String acronym, int period, ProjectReport.Status status, long version,
		LocalDate due, LocalDate today, List<Row> certificates, Preview figures, String summary, String conclusion,
		Desk desk, List<ClarificationSheet> clarifications, boolean mayVerify, List<Withdrawn> withdrawn,
		boolean mayReopen) {

	static final int PAGE_SIZE = 100;

	/**
	 * A gathered certificate.
	 *
	 * @param findings how many of its lines carry one
	 */
	public record Row(String number, int partner, String abbreviation, int report, int period, int lines, long findings,
			Balance amounts) {
	}

	/** The lines of one certificate, or a page of them. */
	public record Desk(Row certificate, List<Line> lines, int page, int pages) {
	}

	/**
	 * A certified line.
	 *
	 * @param control what the controller found, in words; null for nothing
	 */
	public record Line(int line, String category, String description, String supplier, String references,
			LocalDate paymentDate, Money amount, Money certified, String control, VerificationForm.Entry entry) {
	}

	/** A verification that no longer holds, and why. */
	public record Withdrawn(String number, Instant verifiedAt, String reopenedBy, Instant reopenedAt, String reason) {
	}

	/** Whether the reader may change findings now. */
	public boolean isEditable() {
		return this.mayVerify && switch (this.status) {
			case SUBMITTED, IN_VERIFICATION, REOPENED_VERIFIED -> true;
			case DRAFT, VERIFIED -> false;
		};
	}

	/** The categories that have amounts, in the order of tables. */
	public List<String> categories() {
		return Stream.of(CostCategory.values())
			.map(CostCategory::name)
			.filter((category) -> this.figures.byCategory().keys().contains(category))
			.toList();
	}

	/** Whether a category follows from others. */
	public boolean isComputed(String category) {
		return this.figures.isComputed(CostCategory.valueOf(category));
	}

	/** The page of the project report. */
	public String report() {
		return "/projects/%s/reports/%d".formatted(this.project, this.period);
	}

	/** The overview's own address. */
	public String path() {
		return report() + "/verification";
	}

	/** The page of a certificate's lines. */
	public String path(Row row) {
		return "%s/%d/%d".formatted(path(), row.partner(), row.report());
	}

}
