package eu.regioflow.expenditure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was read of a spreadsheet whose columns are its owner's own.
 *
 * @param list the rows that can be read and every bad cell; a line that names no number
 * has the number 0
 * @param rows how many rows the file has, blank ones not counted
 * @param columns of the file; empty for rows that came as JSON
 * @param amountStyles {@code POINT} or {@code COMMA} by column name
 * @param dateStyles {@code ISO}, {@code DOTTED}, {@code SLASHED}, {@code WORKBOOK} by
 * column name
 * @param currency of all rows where no column says it, else empty
 * @param template the version of our own template that it was made with, 0 for none
 */
public record RecognisedList(ImportedList list, int rows, List<Column> columns, Map<String, String> amountStyles,
		Map<String, Set<String>> dateStyles, String currency, int template) {

	private static final String CURRENCY = "currency";

	/** Without these no row can be a line. */
	private static final Set<String> ESSENTIAL = Set.of("cost_category", CURRENCY, "declared_amount");

	/** A unit cost or lump sum says all of them. */
	private static final String LAID_DOWN = "cost_option";

	/**
	 * A column of the file.
	 *
	 * @param letter such as {@code F}
	 * @param column the name of the list's column that it fills, empty for none
	 * @param likely the name of the column that its heading may mean, empty for none
	 * @param samples up to three values
	 */
	public record Column(String letter, String heading, String column, String likely, List<String> samples) {

	}

	/** The names of the list's columns that the file fills. */
	public Set<String> filled() {
		Set<String> filled = this.columns.stream()
			.map(Column::column)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		if (!this.currency.isEmpty()) {
			filled.add(CURRENCY);
		}
		return filled;
	}

	/** The list's columns that no row can do without and that no column fills. */
	public Set<String> missing() {
		Set<String> filled = filled();
		Set<String> missing = new TreeSet<>(ESSENTIAL);
		missing.removeAll(filled);
		return (this.columns.isEmpty() || filled.contains(LAID_DOWN)) ? Set.of() : missing;
	}

	/**
	 * Whether it was made with a template that this version of the product does not know.
	 */
	public boolean isOfUnknownTemplate() {
		return this.template > 0 && this.template != ListFiles.TEMPLATE;
	}

}
