package eu.regioflow.expenditure.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * Which column of a file is which column of the list.
 */
final class Headings {

	private final Map<Integer, ListColumn> columns;

	private final int width;

	private Headings(Map<Integer, ListColumn> columns, int width) {
		this.columns = columns;
		this.width = width;
	}

	/**
	 * Reads the heading row; columns without a heading after the last one do not count.
	 * @throws Refusal {@code wrong-columns}, naming what is missing, unknown and double
	 */
	static Headings of(SortedMap<Integer, String> names) {
		SortedMap<Integer, String> filled = new TreeMap<>(names);
		filled.values().removeIf(String::isBlank);
		int width = filled.isEmpty() ? 0 : filled.lastKey() + 1;
		Map<Integer, ListColumn> columns = new TreeMap<>();
		Set<ListColumn> missing = EnumSet.copyOf(ListColumn.FILLED_IN);
		Set<ListColumn> seen = EnumSet.noneOf(ListColumn.class);
		List<String> unknown = new ArrayList<>();
		List<String> twice = new ArrayList<>();
		for (int position = 0; position < width; position++) {
			String name = filled.getOrDefault(position, "");
			ListColumn column = ListColumn.named(name);
			if (column == null) {
				unknown.add(Texts.shortened(name));
			}
			else if (!seen.add(column)) {
				twice.add(column.columnName());
			}
			else {
				columns.put(position, column);
				missing.remove(column);
			}
		}
		refuse(missing.stream().map(ListColumn::columnName).toList(), unknown, twice);
		return new Headings(columns, width);
	}

	private static void refuse(List<String> missing, List<String> unknown, List<String> twice) {
		List<LocatedError> errors = new ArrayList<>();
		missing.forEach((name) -> errors.add(LocatedError.at(0, name, "", "missing-column", name)));
		unknown.forEach((name) -> errors.add(LocatedError.at(0, name, name, "unknown-column", ListColumn.expected())));
		twice.forEach((name) -> errors.add(LocatedError.at(0, name, name, "duplicate-column")));
		if (!errors.isEmpty()) {
			throw Refusal.invalid("wrong-columns", errors, named(missing), named(unknown), named(twice),
					ListColumn.expected());
		}
	}

	private static String named(Collection<String> names) {
		if (names.isEmpty()) {
			return "–";
		}
		return names.stream().limit(20).map((name) -> name.isEmpty() ? "\"\"" : name).collect(Collectors.joining(", "));
	}

	/**
	 * Sorts a row's cells into columns; a filled cell outside them or a short row is an
	 * error of the row.
	 */
	RawRow row(int number, SortedMap<Integer, RawCell> cells, int fields) {
		Map<ListColumn, RawCell> sorted = new EnumMap<>(ListColumn.class);
		List<LocatedError> errors = new ArrayList<>();
		cells.forEach((position, cell) -> {
			if (this.columns.containsKey(position)) {
				sorted.put(this.columns.get(position), cell);
			}
		});
		boolean outside = cells.tailMap(this.width).values().stream().anyMatch((cell) -> !cell.isBlank());
		if (outside || fields < this.width) {
			int found = outside ? cells.lastKey() + 1 : fields;
			errors.add(LocatedError.at(number, "", "", "wrong-field-count", found, this.width));
		}
		return new RawRow(number, sorted, errors);
	}

	/** Where a file has the list, given its row of these headings, from 1 on. */
	SheetPlaces places(int heading) {
		return new SheetPlaces(heading,
				this.columns.entrySet()
					.stream()
					.collect(Collectors.toMap((entry) -> entry.getValue().columnName(), Map.Entry::getKey)));
	}

	int width() {
		return this.width;
	}

}
