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

	Amounts(RawTable table) {
		for (ListColumn column : ListColumn.AMOUNTS) {
			Map<Integer, AmountText> amounts = new LinkedHashMap<>();
			for (RawRow row : table.rows()) {
				RawCell cell = row.cell(column);
				if (!cell.isBlank()) {
					amounts.put(row.number(), text(cell, table.spreadsheet()));
				}
			}
			this.texts.put(column, amounts);
			this.columns.put(column, AmountColumn.of(amounts));
		}
	}

	private static AmountText text(RawCell cell, boolean spreadsheet) {
		boolean typed = spreadsheet && cell.kind() == RawCell.Kind.TEXT;
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
		return AmountCell.read(amount, this.columns.get(column), column, errors);
	}

	/** By column name, for the columns that hold an amount and could be decided. */
	Map<String, AmountStyle> styles() {
		Map<String, AmountStyle> styles = new HashMap<>();
		this.columns.forEach((column, decided) -> {
			if (decided.style() != null && !this.texts.get(column).isEmpty()) {
				styles.put(column.columnName(), decided.style());
			}
		});
		return styles;
	}

}
