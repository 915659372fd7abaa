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

	/** Above the headings a file may have a title, which fills fewer cells. */
	private static final int FEWEST = 3;

	private static final int MOST_SAMPLES = 3;

	private static final int MOST_COLUMNS = 200;

	private final SortedMap<Integer, String> names;

	private final Map<Integer, ListColumn> columns;

	private final int width;

	private final Map<Integer, List<String>> samples = new TreeMap<>();

	/** Of all rows, where no column says it; else empty. */
	private final String currency;

	private Headings(SortedMap<Integer, String> names, Map<Integer, ListColumn> columns, int width, String currency) {
		this.currency = currency;
		this.names = names;
		this.columns = columns;
		this.width = width;
	}

	/**
	 * Reads the headings of any spreadsheet: what was chosen for them before, else what
	 * they are called in a shipped language; other columns fill nothing.
	 * @param chosen the name of the column by plain heading, empty for none
	 * @return null when the row has too few cells for headings
	 */
	static Headings recognised(SortedMap<Integer, String> names, Map<String, String> chosen) {
		SortedMap<Integer, String> filled = filled(names);
		if (filled.size() < FEWEST) {
			return null;
		}
		Map<Integer, ListColumn> columns = new TreeMap<>();
		filled.forEach((position, name) -> {
			String said = chosen.get(KnownHeadings.plain(name));
			ListColumn column = (said != null) ? ListColumn.named(said) : KnownHeadings.named(name);
			if (column != null && !columns.containsValue(column)) {
				columns.put(position, column);
			}
		});
		boolean isSaid = columns.containsValue(ListColumn.CURRENCY);
		return new Headings(filled, columns, filled.lastKey() + 1,
				isSaid ? "" : chosen.getOrDefault(ListReader.EVERY_ROW, ""));
	}

	private static SortedMap<Integer, String> filled(SortedMap<Integer, String> names) {
		SortedMap<Integer, String> filled = new TreeMap<>(names);
		filled.values().removeIf(String::isBlank);
		return filled;
	}

	/**
	 * The rule of a list of expenditure: its columns and no other.
	 * @throws Refusal {@code wrong-columns}
	 */
	static Headings exactly(SortedMap<Integer, RawCell> row) {
		List<LocatedError> errors = row.values()
			.stream()
			.filter((cell) -> cell.kind() == RawCell.Kind.FORMULA)
			.map((cell) -> LocatedError.at(0, "", Texts.shortened(cell.text()), "formula-cell", cell.place()))
			.toList();
		if (!errors.isEmpty()) {
			throw Refusal.invalid("wrong-columns", errors, "–", "–", "–", ListColumn.expected());
		}
		return of(names(row));
	}

	/**
	 * The rule of any other spreadsheet.
	 * @param chosen the name of the column by plain heading, empty for none
	 */
	static HeadingRule recognising(Map<String, String> chosen) {
		return (row) -> recognised(names(row), chosen);
	}

	private static SortedMap<Integer, String> names(SortedMap<Integer, RawCell> row) {
		SortedMap<Integer, String> names = new TreeMap<>();
		row.forEach((position, cell) -> names.put(position, cell.text()));
		return names;
	}

	/**
	 * Reads the heading row; columns without a heading after the last one do not count.
	 * @throws Refusal {@code wrong-columns}, naming what is missing, unknown and double
	 */
	static Headings of(SortedMap<Integer, String> names) {
		SortedMap<Integer, String> filled = filled(names);
		int width = filled.isEmpty() ? 0 : filled.lastKey() + 1;
		Map<Integer, ListColumn> columns = new TreeMap<>();
		Set<ListColumn> missing = EnumSet.copyOf(ListColumn.FILLED_IN);
		Set<ListColumn> seen = EnumSet.noneOf(ListColumn.class);
		List<String> unknown = new ArrayList<>();
		List<String> twice = new ArrayList<>();
		for (int position = 0; position < width; position++) {
			String name = filled.getOrDefault(position, "");
			ListColumn column = KnownHeadings.named(name);
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
		return new Headings(filled, columns, width, "");
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
			sample(position, cell);
		});
		if (!this.currency.isEmpty()) {
			sorted.put(ListColumn.CURRENCY, RawCell.text(this.currency));
		}
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

	private void sample(int position, RawCell cell) {
		if (cell.isBlank()) {
			return;
		}
		List<String> seen = this.samples.computeIfAbsent(position, (at) -> new ArrayList<>());
		if (seen.size() < MOST_SAMPLES) {
			seen.add(Texts.shortened(cell.trimmed()));
		}
	}

	String currency() {
		return this.currency;
	}

	/** Every column with a heading; known once the rows were read. */
	List<FileColumn> fileColumns() {
		return this.names.entrySet()
			.stream()
			.filter((name) -> !KnownHeadings.isOurs(name.getValue()))
			.limit(MOST_COLUMNS)
			.map((name) -> fileColumn(name.getKey(), Texts.shortened(name.getValue())))
			.toList();
	}

	private FileColumn fileColumn(int position, String heading) {
		ListColumn likely = KnownHeadings.likely(heading)
			.filter((column) -> !this.columns.containsValue(column))
			.orElse(null);
		return new FileColumn(position, heading.strip(), this.columns.get(position), likely,
				this.samples.getOrDefault(position, List.of()));
	}

	int width() {
		return this.width;
	}

}
