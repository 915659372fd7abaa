package eu.regioflow.expenditure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.expenditure.intake.ListColumn;

/**
 * A row as its cells: texts in the one form in which lists travel, such as
 * {@code 2020-01-31} and {@code 1234.56}, by the names of JSON rows; what cannot be read
 * stays as it was typed.
 */
public final class RowCells {

	/** The names of all cells that a partner may fill in, in the order of files. */
	public static final List<String> NAMES = Stream.of(ListColumn.values())
		.filter((column) -> ListColumn.FILLED_IN.contains(column) || ListColumn.OPTIONAL.contains(column))
		.filter((column) -> column != ListColumn.LINE)
		.map(ListColumn::property)
		.toList();

	private RowCells() {
	}

	/** The cells of a line that is in its list. */
	public static Map<String, String> of(DeclaredLine line) {
		Map<String, String> cells = new LinkedHashMap<>();
		NAMES.forEach((name) -> cells.put(name, line.text(column(name))));
		return cells;
	}

	/** The name of a cell's column in files, such as {@code declared_amount}. */
	public static String column(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
