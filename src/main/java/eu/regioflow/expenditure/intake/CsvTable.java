package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * Takes a CSV file apart; the heading decides between comma and semicolon.
 */
final class CsvTable {

	private CsvTable() {
	}

	static RawTable of(byte[] content) {
		String text = Utf8.decoded(content);
		if (text.isBlank()) {
			throw RawTable.empty();
		}
		String heading = text.lines().filter((line) -> !line.isBlank()).findFirst().orElseThrow();
		if (heading.indexOf('\0') >= 0) {
			// UTF-16 without a mark: every second byte is zero
			throw Utf8.wrongEncoding(content, text.indexOf('\0'));
		}
		char separator = (count(heading, ';') > count(heading, ',')) ? ';' : ',';
		try (CsvReader<CsvRecord> records = reader(text, separator)) {
			return read(records);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RawTable read(CsvReader<CsvRecord> records) {
		List<RawRow> rows = new ArrayList<>();
		SheetPlaces places = SheetPlaces.NONE;
		int number = 0;
		try {
			Headings headings = null;
			int heading = 0;
			for (CsvRecord csv : records) {
				SortedMap<Integer, RawCell> cells = cells(csv);
				boolean blank = cells.values().stream().allMatch(RawCell::isBlank);
				if (headings == null) {
					heading++;
					headings = blank ? null : headings(cells);
					places = blank ? places : headings.places(heading);
					continue;
				}
				number++;
				if (!blank) {
					RawTable.guardSize(rows);
					rows.add(headings.row(number, cells, csv.getFieldCount()));
				}
			}
		}
		catch (CsvParseException ex) {
			int broken = number + 1;
			throw Refusal.invalid("broken-csv", List.of(LocatedError.at(broken, "", "", "broken-csv")), broken);
		}
		return new RawTable(rows, true, places);
	}

	private static CsvReader<CsvRecord> reader(String text, char separator) {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
	}

	private static Headings headings(SortedMap<Integer, RawCell> cells) {
		SortedMap<Integer, String> names = new TreeMap<>();
		cells.forEach((position, cell) -> names.put(position, cell.text()));
		return Headings.of(names);
	}

	private static SortedMap<Integer, RawCell> cells(CsvRecord csv) {
		SortedMap<Integer, RawCell> cells = new TreeMap<>();
		for (int position = 0; position < csv.getFieldCount(); position++) {
			cells.put(position, RawCell.text(csv.getField(position)));
		}
		return cells;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((character) -> character == wanted).count();
	}

}
