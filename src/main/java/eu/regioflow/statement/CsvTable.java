package eu.regioflow.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV after RFC 4180, in UTF-8. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
final class CsvTable {

	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private final List<String> rows = new ArrayList<>();

	CsvTable(String... headings) {
		add((Object[]) headings);
	}

	/** Adds one row; null is an empty cell. */
	CsvTable add(Object... cells) {
		this.rows.add(Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",")));
		return this;
	}

	byte[] bytes() {
		return this.rows.stream()
			.map((row) -> row + "\r\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String cell(Object value) {
		String text = (value != null) ? value.toString() : "";
		if (FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()) {
			text = "'" + text;
		}
		return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}

}
