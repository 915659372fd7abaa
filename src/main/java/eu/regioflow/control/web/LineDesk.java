package eu.regioflow.control.web;

import java.util.List;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.control.SeenSheet;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.partnerreport.PartnerReport;

/**
 * One line on the controller's desk, with all that is needed to decide on it.
 *
 * @param report where the line stands
 * @param row the line with its documents
 * @param line the line as it is stored
 * @param procurement the contract that it names, null where it names none
 * @param earlier what control found on the parked line that it declares again, null where
 * it declares none
 * @param questions about this line, the first one first
 */
public record LineDesk(Report report, LineRow row, ExpenditureLine line, Procurement procurement, Finding earlier,
		List<ClarificationSheet> questions, SeenSheet progress, Way way) {

	/** The report that the line is part of. */
	public record Report(String project, String acronym, int partner, String abbreviation, int number, int period,
			PartnerReport.Status status, long version) {

		/** The page of control. */
		public String control() {
			return "/projects/%s/partners/%d/reports/%d/control".formatted(this.project, this.partner, this.number);
		}

	}

	/**
	 * From line to line.
	 *
	 * @param previous null on the first line, as next is on the last
	 */
	public record Way(Shown shown, Integer previous, Integer next) {
	}

	/** Whether a decision can be taken now. */
	public boolean isEditable() {
		return this.report.status() == PartnerReport.Status.IN_CONTROL
				|| this.report.status() == PartnerReport.Status.REOPENED_CERTIFIED;
	}

	/** Whether the controller has looked at it. */
	public boolean isSeen() {
		return this.row.seen();
	}

	/** The page of this line, without what says which lines are gone through. */
	public String path() {
		return path(this.row.line());
	}

	/** The page of another line, on the same way. */
	public String way(int line) {
		return path(line) + this.way.shown().lines();
	}

	private String path(int line) {
		return this.report.control() + "/lines/" + line;
	}

}
