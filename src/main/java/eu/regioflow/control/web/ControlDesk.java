package eu.regioflow.control.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.ControlCheck;
import eu.regioflow.control.ControlPreview.Figures;
import eu.regioflow.control.SampleSheet;
import eu.regioflow.control.SeenSheet;
import eu.regioflow.partnerreport.PartnerReport;

/**
 * What the page of a report's control shows.
 *
 * @param rows of this page only
 * @param declared how many lines the report has
 * @param sample null until it is drawn, and for readers who may not see it yet
 * @param certificate null until it is issued
 * @param history the certificates before it
 * @param clarifications those that the reader may see
 * @param checks none for readers who may not see them yet
 * @param checklist like the checks
 * @param progress null for readers who do not control it
 * @param mayControl whether the reader is its controller
 */
public record ControlDesk(String project, String acronym, int partner, String abbreviation, String organisation,
		int number, int period, PartnerReport.Status status, long version, LocalDate due, LocalDate today,
		List<LineRow> rows, int lines, int declared, SampleSheet sample, Figures figures, Receipt certificate,
		History history, List<ClarificationSheet> clarifications, List<ControlCheck> checks,
		List<ChecklistEntry> checklist, SeenSheet progress, boolean mayControl, Shown shown, int pages) {

	static final int PAGE_SIZE = 100;

	/** An issued certificate. */
	public record Receipt(String number, String conclusion, String issuedBy, Instant issuedAt) {
	}

	/**
	 * The certificates that no longer hold.
	 *
	 * @param reopenable whether the reader may take the present one back
	 */
	public record History(List<Withdrawn> withdrawn, boolean reopenable) {
	}

	/** A certificate that no longer holds, and why. */
	public record Withdrawn(String number, Instant issuedAt, String reopenedBy, Instant reopenedAt, String reason) {
	}

	/** Whether the reader may change findings now. */
	public boolean isEditable() {
		return this.mayControl && (this.status == PartnerReport.Status.IN_CONTROL
				|| this.status == PartnerReport.Status.REOPENED_CERTIFIED);
	}

	/** How many questions of the checklist are answered. */
	public long answered() {
		return this.checklist.stream().filter(ChecklistEntry::hasAnswer).count();
	}

	/** How many questions of the checklist the certificate waits for. */
	public long missingAnswers() {
		return this.checklist.stream().filter(ChecklistEntry::lacksAnswer).count();
	}

	/** Whether the reader may start control now. */
	public boolean isStartable() {
		return this.mayControl && this.status == PartnerReport.Status.SUBMITTED;
	}

	/** Which of the pages this is, counted from 1. */
	public int page() {
		return this.shown.page();
	}

	/** The colour of the status tag. */
	public String statusColour() {
		return switch (this.status) {
			case DRAFT -> "grey";
			case SUBMITTED -> "blue";
			case IN_CONTROL, REOPENED_CERTIFIED -> "purple";
			case CERTIFIED -> "green";
			default -> "orange";
		};
	}

	/** The page of the report. */
	public String path() {
		return "/projects/%s/partners/%d/reports/%d".formatted(this.project, this.partner, this.number);
	}

}
