package eu.regioflow.expenditure.intake;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Reads a list of expenditure from a file or a request body; changes nothing and asks no
 * one.
 */
public final class ListReader {

	/** The largest list, in bytes. */
	public static final int MOST_BYTES = 10 * 1024 * 1024;

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
		if (content.length > MOST_BYTES) {
			throw Refusal.tooLarge("list-too-large", MOST_BYTES / 1024 / 1024);
		}
		if (content.length == 0) {
			throw RawTable.empty();
		}
		RawTable table = switch (format) {
			case CSV -> CsvTable.of(content);
			case XLSX -> XlsxTable.of(content);
			case JSON -> JsonTable.of(content);
		};
		return lines(table);
	}

	private static ReadList lines(RawTable table) {
		Amounts amounts = new Amounts(table);
		RowReader reader = new RowReader(table.spreadsheet(), amounts);
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
		return new ReadList(lines, errors, amounts.styles(), table.rows().size(), table.places());
	}

}
