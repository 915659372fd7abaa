package eu.regioflow.refusal;

import java.util.Map;

/**
 * Where the rows and columns of a list stand in the spreadsheet that it came in.
 *
 * @param heading the spreadsheet's row of the headings, from 1 on
 * @param columns the spreadsheet's column of each of the list's columns, from 0 on
 */
public record SheetPlaces(int heading, Map<String, Integer> columns) {

	/** Of a list that came in no spreadsheet. */
	public static final SheetPlaces NONE = new SheetPlaces(0, Map.of());

	private static final int LETTERS = 26;

	public SheetPlaces {
		columns = Map.copyOf(columns);
	}

	/** The same error with its cell; as it is where it names no cell of a spreadsheet. */
	public LocatedError located(LocatedError error) {
		Integer column = this.columns.get(error.column());
		return (this.heading > 0 && error.row() > 0 && column != null)
				? error.inCell(letters(column) + (this.heading + error.row())) : error;
	}

	/** {@code A} for 0, {@code AA} for 26. */
	public static String letters(int column) {
		String last = String.valueOf((char) ('A' + column % LETTERS));
		return (column < LETTERS) ? last : letters(column / LETTERS - 1) + last;
	}

}
