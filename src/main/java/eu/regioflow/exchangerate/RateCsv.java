package eu.regioflow.exchangerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Takes a CSV file of rates apart; the heading decides between comma and semicolon.
 */
final class RateCsv {

	private RateCsv() {
	}

	static List<RateRow> rows(String text) {
		String heading = text.lines().filter((line) -> !line.isBlank()).findFirst().orElseThrow();
		char separator = (count(heading, ';') > count(heading, ',')) ? ';' : ',';
		try (CsvReader<CsvRecord> records = reader(text, separator)) {
			return rows(records);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<RateRow> rows(CsvReader<CsvRecord> records) {
		List<RateRow> rows = new ArrayList<>();
		List<String> headings = List.of();
		int number = 0;
		try {
			for (CsvRecord csv : records) {
				boolean blank = csv.getFields().stream().allMatch(String::isBlank);
				if (headings.isEmpty()) {
					headings = blank ? headings : headings(csv.getFields());
					continue;
				}
				number++;
				if (!blank) {
					rows.add(new RateRow(number, cells(headings, csv.getFields())));
				}
			}
		}
		catch (CsvParseException ex) {
			throw Refusal.invalid("rates-csv", List.of(LocatedError.at(number + 1, "", "", "rates-csv")), number + 1);
		}
		return rows;
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

	private static List<String> headings(List<String> names) {
		List<String> keys = names.stream().map(RateRow::key).toList();
		List<LocatedError> errors = new ArrayList<>();
		for (String column : List.of(RateRow.CURRENCY, RateRow.VALUE, RateRow.MONTH)) {
			long times = keys.stream().filter(RateRow.key(column)::equals).count();
			if (times > 1) {
				errors.add(LocatedError.at(0, column, column, "rate-column-twice"));
			}
			if (times == 0 && !column.equals(RateRow.MONTH)) {
				errors.add(LocatedError.at(0, column, "", "rate-column-missing", column));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("rates-columns", errors);
		}
		return keys;
	}

	private static Map<String, String> cells(List<String> headings, List<String> fields) {
		Map<String, String> cells = new HashMap<>();
		for (int position = 0; position < Math.min(headings.size(), fields.size()); position++) {
			cells.put(headings.get(position), fields.get(position));
		}
		return cells;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((character) -> character == wanted).count();
	}

}
