package eu.regioflow.exchangerate;

import java.util.Locale;
import java.util.Map;

/**
 * A row of a file of rates before its cells are understood.
 *
 * @param number 1 for the first data row
 * @param cells by the column's key
 * @param problem an error code when it is no row at all, else null
 */
record RateRow(int number, Map<String, String> cells, String problem) {

	/** The columns that are read; all others are left aside. */
	static final String CURRENCY = "isoA3Code";

	static final String VALUE = "value";

	static final String MONTH = "month";

	RateRow(int number, Map<String, String> cells) {
		this(number, cells, null);
	}

	/**
	 * The name of a column without case, blanks and signs, so that {@code ISO A3 code} is
	 * the same as {@code isoA3Code}.
	 */
	static String key(String column) {
		return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	String cell(String column) {
		return this.cells.getOrDefault(key(column), "").strip();
	}

}
