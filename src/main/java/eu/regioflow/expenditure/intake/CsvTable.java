package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Takes a CSV file apart; the heading decides between comma and semicolon.
 */
final class CsvTable {

	/** The first one is taken where no other is seen more often. */
	private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

	private CsvTable() {
	}

	static RawTable of(byte[] content, HeadingRule rule) {
		String text = Utf8.decoded(content);
		if (text.isBlank()) {
			throw RawTable.empty();
		}
		String heading = text.lines().filter((line) -> !line.isBlank()).findFirst().orElseThrow();
		if (heading.indexOf('\0') >= 0) {
			// UTF-16 without a mark: every second byte is zero
			throw Utf8.wrongEncoding(content, text.indexOf('\0'));
		}
		try (CsvReader<CsvRecord> records = reader(text, separator(text))) {
			return read(records, rule);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Of the first line that has any; a table that was copied has tabs. */
	static char separator(String text) {
		String line = text.lines()
			.filter((one) -> SEPARATORS.stream().anyMatch((sign) -> count(one, sign) > 1))
			.findFirst()
			.orElse("");
		return SEPARATORS.stream().max(Comparator.comparingLong((sign) -> count(line, sign))).orElseThrow();
	}

	private static RawTable read(CsvReader<CsvRecord> records, HeadingRule rule) {
		List<RawRow> rows = new ArrayList<>();
		Headings headings = null;
		int heading = 0;
		int number = 0;
		try {
			for (CsvRecord csv : records) {
				SortedMap<Integer, RawCell> cells = cells(csv);
				boolean blank = cells.values().stream().allMatch(RawCell::isBlank);
				if (headings == null) {
					heading++;
					headings = blank ? null : rule.read(cells);
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
		if (headings == null) {
			throw RawTable.withoutHeadings();
		}
		return new RawTable(rows, true, headings.places(heading), headings.fileColumns(), headings.currency(), 0);
	}

	static CsvReader<CsvRecord> reader(String text, char separator) {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
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
