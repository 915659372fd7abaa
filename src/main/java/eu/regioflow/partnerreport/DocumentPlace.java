package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.refusal.Refusal;

/**
 * Where files shall belong: to the line whose invoice number their name holds, to the
 * whole report, or to one line.
 *
 * @param line null where no line is named
 */
public record DocumentPlace(boolean byName, Integer line) {

	/** Found by the invoice number in each file's name, else the whole report. */
	public static final DocumentPlace BY_NAME = new DocumentPlace(true, null);

	/** The whole report. */
	public static final DocumentPlace REPORT = new DocumentPlace(false, null);

	/** How the whole report is written. */
	public static final String WHOLE = "report";

	/**
	 * Reads nothing, {@code report} or a line's number.
	 * @throws Refusal unknown-line for anything else
	 */
	public static DocumentPlace read(String typed) {
		if (typed == null || typed.isBlank()) {
			return BY_NAME;
		}
		if (typed.equals(WHOLE)) {
			return REPORT;
		}
		if (!typed.matches("\\d{1,6}")) {
			throw Refusal.invalid("unknown-line", typed);
		}
		return new DocumentPlace(false, Integer.valueOf(typed));
	}

	/** Refuses a line that the list does not have. */
	void requireAmong(List<ExpenditureLine> lines) {
		if (this.line != null && lines.stream().noneMatch((stored) -> stored.line() == this.line)) {
			throw Refusal.invalid("unknown-line", this.line);
		}
	}

}
