package eu.regioflow.expenditure.intake;

import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * All rows of a file that hold anything.
 *
 * @param spreadsheet whether amounts may have any style and texts are escaped, as in CSV
 * and workbooks but not in JSON
 * @param places where its rows and columns stand in the file
 * @param columns of the file, empty for JSON
 * @param currency of all rows where no column says it, else empty
 * @param template the version of our own template that it was made with, 0 for none
 */
record RawTable(List<RawRow> rows, boolean spreadsheet, SheetPlaces places, List<FileColumn> columns, String currency,
		int template) {

	/** The most rows that a list may have. */
	static final int MOST_ROWS = 10_000;

	RawTable {
		if (rows.isEmpty()) {
			throw empty();
		}
	}

	/**
	 * Refuses before the next row is kept, so that a huge file costs no more than a full
	 * one.
	 */
	static void guardSize(List<RawRow> rows) {
		if (rows.size() >= MOST_ROWS) {
			throw Refusal.invalid("too-many-rows",
					List.of(LocatedError.at(0, "", String.valueOf(MOST_ROWS), "too-many-rows", MOST_ROWS)), MOST_ROWS);
		}
	}

	static Refusal withoutHeadings() {
		return Refusal.invalid("no-headings", List.of(LocatedError.at(0, "", "", "no-headings")));
	}

	static Refusal empty() {
		return Refusal.invalid("empty-list", List.of(LocatedError.at(0, "", "", "empty-list")));
	}

}
