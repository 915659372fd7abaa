package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a sheet: bold headings that stay in view, amounts as numbers with two
 * decimals, references as text so that no leading zero is lost.
 */
final class ListSheet {

	private static final int ROWS_IN_MEMORY = 500;

	private final Worksheet sheet;

	private final List<ListColumn> columns;

	private final Function<ListColumn, String> title;

	ListSheet(Workbook workbook, String name, Set<ListColumn> columns, Function<ListColumn, String> title) {
		this.sheet = workbook.newWorksheet(name);
		this.columns = List.copyOf(columns);
		this.title = title;
	}

	/** Lets the cells of a column offer values; others may be typed all the same. */
	void offer(ListColumn column, Range values) {
		int place = this.columns.indexOf(column);
		this.sheet.range(1, place, RawTable.MOST_ROWS, place).validateWithList(values).showErrorMessage(false);
	}

	void write(Iterable<WrittenLine> lines) throws IOException {
		this.sheet.freezePane(0, 1);
		for (int column = 0; column < this.columns.size(); column++) {
			this.sheet.inlineString(0, column, this.title.apply(this.columns.get(column)));
			this.sheet.style(0, column).bold().fillColor("DDE6F0").set();
			this.sheet.width(column, width(this.columns.get(column)));
		}
		int row = 0;
		for (WrittenLine line : lines) {
			row++;
			for (int column = 0; column < this.columns.size(); column++) {
				write(row, column, line.value(this.columns.get(column)));
			}
			if (row % ROWS_IN_MEMORY == 0) {
				this.sheet.flush();
			}
		}
		this.sheet.finish();
	}

	private void write(int row, int column, Object value) {
		if (value instanceof BigDecimal number) {
			this.sheet.value(row, column, number);
			this.sheet.style(row, column)
				.format((this.columns.get(column) == ListColumn.RATE) ? "0.0000####" : "0.00")
				.set();
		}
		else if (value instanceof Integer number) {
			this.sheet.value(row, column, number);
		}
		else if (value instanceof LocalDate date) {
			this.sheet.value(row, column, date);
			this.sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (value instanceof String text && !text.isEmpty()) {
			this.sheet.inlineString(row, column, WorkbookText.encoded(text));
			this.sheet.style(row, column).format("@").set();
		}
	}

	private static int width(ListColumn column) {
		return switch (column) {
			case LINE, CURRENCY, GDPR, PARKED -> 9;
			case DESCRIPTION, COMMENT -> 48;
			case SUPPLIER -> 28;
			default -> 17;
		};
	}

}
