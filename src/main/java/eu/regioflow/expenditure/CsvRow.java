package eu.regioflow.expenditure;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of CSV after RFC 4180. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvRow {

	private static final String FORMULA = "=+-@\t\r";

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private CsvRow() {
	}

	/** The row without its end; null is an empty cell. */
	public static String of(Collection<?> cells) {
		return cells.stream().map(CsvRow::cell).collect(Collectors.joining(","));
	}

	private static String cell(Object value) {
		String text = (value != null) ? value.toString() : "";
		if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches()) {
			text = "'" + text;
		}
		boolean isQuoted = text.chars().anyMatch((one) -> one == '"' || one == ',' || one == '\r' || one == '\n');
		return isQuoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}

}
