package eu.regioflow.expenditure.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * Reads a list of expenditure from a file or a request body; changes nothing and asks no
 * one.
 */
public final class ListReader {

	/** The largest list, in bytes. */
	public static final int MOST_BYTES = 10 * 1024 * 1024;

	/** Beside the headings that were chosen: what all rows have for a currency. */
	public static final String EVERY_ROW = "";

	/**
	 * Reads every row and names every bad place.
	 * @throws Refusal when the content as a whole cannot be taken: unreadable
	 * ({@code wrong-encoding}, {@code broken-json}, {@code json-not-a-list},
	 * {@code json-too-deep}, {@code not-a-workbook}), invalid ({@code empty-list},
	 * {@code wrong-columns}, {@code broken-csv}, {@code too-many-rows},
	 * {@code workbook-too-large-inside}, {@code unsafe-workbook}) or too large
	 * ({@code list-too-large})
	 */
	public ReadList read(byte[] content, ListFormat format) {
		return read(content, format, Headings::exactly, true);
	}

	/**
	 * Reads any spreadsheet whose columns are known by their headings; other columns are
	 * left aside, and a row without a line number has the number 0.
	 * @param chosen the name of the column by plain heading, empty for none; for
	 * {@link #EVERY_ROW} the currency of a file that has no column for it
	 * @throws Refusal as above, and {@code no-headings}
	 */
	public ReadList recognise(byte[] content, ListFormat format, Map<String, String> chosen) {
		return read(content, format, Headings.recognising(chosen), false);
	}

	/**
	 * Reads one row that people typed.
	 * @param cells by the names of JSON rows; null for an empty one
	 */
	public ReadList read(Map<String, String> cells) {
		Map<ListColumn, RawCell> row = new EnumMap<>(ListColumn.class);
		List<LocatedError> errors = new ArrayList<>();
		cells.forEach((name, text) -> {
			ListColumn column = ListColumn.ofProperty(name);
			if (column == null) {
				errors.add(JsonTable.unknown(1, name, text));
			}
			else {
				row.put(column, (text != null) ? RawCell.text(text) : RawCell.EMPTY);
			}
		});
		return lines(new RawTable(List.of(new RawRow(1, row, errors)), false, SheetPlaces.NONE, List.of(), "", 0),
				true);
	}

	private static ReadList read(byte[] content, ListFormat format, HeadingRule rule, boolean numbersRows) {
		if (content.length > MOST_BYTES) {
			throw Refusal.tooLarge("list-too-large", MOST_BYTES / 1024 / 1024);
		}
		if (content.length == 0) {
			throw RawTable.empty();
		}
		RawTable table = switch (format) {
			case CSV -> CsvTable.of(content, rule);
			case XLSX -> XlsxTable.of(content, rule);
			case JSON -> JsonTable.of(content);
		};
		return lines(table, numbersRows);
	}

	private static ReadList lines(RawTable table, boolean numbersRows) {
		Amounts amounts = new Amounts(table.spreadsheet());
		Dates dates = new Dates();
		for (RawRow row : table.rows()) {
			amounts.note(row);
			dates.note(row);
		}
		RowReader reader = new RowReader(table.spreadsheet(), numbersRows, amounts, dates);
		List<ReadLine> lines = new ArrayList<>();
		List<LocatedError> errors = new ArrayList<>();
		for (RawRow row : table.rows()) {
			RowErrors found = new RowErrors(row);
			ReadLine line = reader.read(row, found);
			if (found.isEmpty()) {
				lines.add(line);
			}
			found.inOrder().forEach((error) -> errors.add(table.places().located(error)));
		}
		return new ReadList(lines, errors, amounts.styles(), dates.styles(), table.rows().size(), table.places(),
				table.columns(), table.currency(), table.template());
	}

}
