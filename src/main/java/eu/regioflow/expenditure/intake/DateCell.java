package eu.regioflow.expenditure.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date of a list: {@code yyyy-MM-dd}, {@code dd.MM.yyyy}, or one with slashes
 * where the list shows how they are meant, and only days that exist.
 */
final class DateCell {

	private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

	private static final Pattern DOTTED = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");

	private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");

	private static final int FIRST_YEAR = 1950;

	private static final int LAST_YEAR = 2100;

	private DateCell() {
	}

	/** Gives null for an empty cell, and for a bad one after noting why. */
	static LocalDate read(RawCell cell, ListColumn column, SlashedDates slashed, RowErrors errors) {
		String given = cell.trimmed();
		if (given.isEmpty()) {
			return null;
		}
		String text = slashed.dotted(given).orElse(given);
		Matcher iso = ISO.matcher(text);
		boolean isIso = iso.matches();
		Matcher date = isIso ? iso : DOTTED.matcher(text);
		if (cell.kind() == RawCell.Kind.NUMBER || !isIso && !date.matches()) {
			errors.add(column, cell.text(), problem(text));
			return null;
		}
		int year = Integer.parseInt(date.group(isIso ? 1 : 3));
		int month = Integer.parseInt(date.group(2));
		int day = Integer.parseInt(date.group(isIso ? 3 : 1));
		return date(year, month, day, cell.text(), column, errors);
	}

	private static String problem(String text) {
		if (SlashedDates.isOne(text)) {
			return "ambiguous-date";
		}
		return SHORT_YEAR.matcher(text).matches() ? "two-digit-year" : "not-a-date";
	}

	/** How the dates of each column are written, by the column's name. */
	static Map<String, Set<DateStyle>> styles(List<RawRow> rows) {
		Map<String, Set<DateStyle>> styles = new HashMap<>();
		for (ListColumn column : List.of(ListColumn.INVOICE_DATE, ListColumn.PAYMENT_DATE)) {
			Set<DateStyle> seen = EnumSet.noneOf(DateStyle.class);
			rows.forEach((row) -> style(row.cell(column)).ifPresent(seen::add));
			if (!seen.isEmpty()) {
				styles.put(column.columnName(), seen);
			}
		}
		return styles;
	}

	private static Optional<DateStyle> style(RawCell cell) {
		if (cell.kind() == RawCell.Kind.DATE) {
			return Optional.of(DateStyle.WORKBOOK);
		}
		if (ISO.matcher(cell.trimmed()).matches()) {
			return Optional.of(DateStyle.ISO);
		}
		if (SlashedDates.isOne(cell.trimmed())) {
			return Optional.of(DateStyle.SLASHED);
		}
		return DOTTED.matcher(cell.trimmed()).matches() ? Optional.of(DateStyle.DOTTED) : Optional.empty();
	}

	private static LocalDate date(int year, int month, int day, String given, ListColumn column, RowErrors errors) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			errors.add(column, given, "unlikely-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
			return null;
		}
		try {
			return LocalDate.of(year, month, day);
		}
		catch (DateTimeException ex) {
			errors.add(column, given, "no-such-day");
			return null;
		}
	}

}
