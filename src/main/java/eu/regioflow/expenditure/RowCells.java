package eu.regioflow.expenditure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.expenditure.intake.ListColumn;

/**
 * A row as its cells: texts in the one form in which lists travel, such as
 * {@code 2020-01-31} and {@code 1234.56}, by the names of JSON rows; what cannot be read
 * stays as it was typed.
 */
public final class RowCells {

	private static final Map<String, String> COLUMNS = columns();

	/** The names of all cells that a partner may fill in, in the order of files. */
	public static final List<String> NAMES = List.copyOf(COLUMNS.keySet());

	private RowCells() {
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		Stream.of(ListColumn.values())
			.filter((column) -> ListColumn.FILLED_IN.contains(column) || ListColumn.OPTIONAL.contains(column))
			.filter((column) -> column != ListColumn.LINE)
			.forEach((column) -> columns.put(column.property(), column.columnName()));
		return columns;
	}

	/** The cells of a line that is in its list. */
	public static Map<String, String> of(DeclaredLine line) {
		Map<String, String> cells = new LinkedHashMap<>();
		COLUMNS.forEach((name, column) -> cells.put(name, line.text(column)));
		return cells;
	}

	/**
	 * The name of one of these cells' column in files, such as {@code declared_amount}.
	 */
	public static String column(String name) {
		return COLUMNS.get(name);
	}

}
