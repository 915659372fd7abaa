package eu.regioflow.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.CsvRow;

/**
 * A table as CSV in UTF-8.
 */
final class CsvTable {

	private final List<String> rows = new ArrayList<>();

	CsvTable(String... headings) {
		add((Object[]) headings);
	}

	/** Adds one row; null is an empty cell. */
	CsvTable add(Object... cells) {
		this.rows.add(CsvRow.of(Arrays.asList(cells)));
		return this;
	}

	byte[] bytes() {
		return this.rows.stream()
			.map((row) -> row + "\r\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
	}

}
