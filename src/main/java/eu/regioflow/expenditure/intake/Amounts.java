package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All amounts of a table, each column in the style that its amounts have in common.
 */
final class Amounts {

	private final Map<ListColumn, AmountColumn> columns = new EnumMap<>(ListColumn.class);

	private final Map<ListColumn, Map<Integer, AmountText>> texts = new EnumMap<>(ListColumn.class);

	private final boolean spreadsheet;

	Amounts(boolean spreadsheet) {
		this.spreadsheet = spreadsheet;
		ListColumn.AMOUNTS.forEach((column) -> this.texts.put(column, new LinkedHashMap<>()));
	}

	/** Takes a row into account; all of them are noted before the first is read. */
	void note(RawRow row) {
		for (ListColumn column : ListColumn.AMOUNTS) {
			RawCell cell = row.cell(column);
			if (!cell.isBlank()) {
				this.texts.get(column).put(row.number(), text(cell));
			}
		}
	}

	private AmountText text(RawCell cell) {
		boolean typed = this.spreadsheet && cell.kind() == RawCell.Kind.TEXT;
		return typed ? AmountText.typed(cell.text()) : AmountText.plain(cell.text());
	}

	/** Gives null for an empty cell, and for a bad one after noting why. */
	BigDecimal read(RawRow row, ListColumn column, RowErrors errors) {
		RawCell cell = row.cell(column);
		if (cell.isBlank() || CellGuard.refuses(cell, column, errors) || CellGuard.refusesDate(cell, column, errors)) {
			return null;
		}
		AmountText amount = this.texts.get(column).get(row.number());
		if (amount.negative() && amount.problem() == null && row.cell(ListColumn.REDUCES).isBlank()) {
			errors.add(column, amount.given(), "negative-amount");
			return null;
		}
		return AmountCell.read(amount, column(column), column, errors);
	}

	private AmountColumn column(ListColumn column) {
		return this.columns.computeIfAbsent(column, (any) -> AmountColumn.of(this.texts.get(column)));
	}

	/** By column name, for the columns that hold an amount and could be decided. */
	Map<String, AmountStyle> styles() {
		Map<String, AmountStyle> styles = new HashMap<>();
		this.texts.forEach((column, amounts) -> {
			AmountStyle style = column(column).style();
			if (style != null && !amounts.isEmpty()) {
				styles.put(column.columnName(), style);
			}
		});
		return styles;
	}

}
