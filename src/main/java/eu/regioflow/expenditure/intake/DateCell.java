package eu.regioflow.expenditure.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads a date of a list: {@code yyyy-MM-dd}, {@code dd.MM.yyyy}, or one with slashes
 * where the list shows how they are meant, and only days that exist.
 */
final class DateCell {

	/** Forms of dates, with 0 for any digit. */
	private static final String ISO = "0000-00-00";

	private static final String DOTTED = "00.00.0000";

	private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");

	private static final int FIRST_YEAR = 1950;

	private static final int LAST_YEAR = 2100;

	private DateCell() {
	}

	/** Gives null for an empty cell, and for a bad one after noting why. */
	static LocalDate read(RawCell cell, ListColumn column, Dates dates, RowErrors errors) {
		String given = cell.trimmed();
		if (given.isEmpty()) {
			return null;
		}
		String text = dates.dotted(given).orElse(given);
		boolean isIso = isLike(ISO, text);
		if (cell.kind() == RawCell.Kind.NUMBER || !isIso && !isLike(DOTTED, text)) {
			errors.add(column, cell.text(), problem(text));
			return null;
		}
		int year = isIso ? number(text, 0, 4) : number(text, 6, 10);
		int month = isIso ? number(text, 5, 7) : number(text, 3, 5);
		int day = isIso ? number(text, 8, 10) : number(text, 0, 2);
		return date(year, month, day, cell.text(), column, errors);
	}

	private static boolean isLike(String form, String text) {
		if (text.length() != form.length()) {
			return false;
		}
		for (int index = 0; index < form.length(); index++) {
			char sign = text.charAt(index);
			boolean isDigit = sign >= '0' && sign <= '9';
			if ((form.charAt(index) == '0') ? !isDigit : sign != form.charAt(index)) {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

	private static String problem(String text) {
		if (Dates.isSlashed(text)) {
			return "ambiguous-date";
		}
		return SHORT_YEAR.matcher(text).matches() ? "two-digit-year" : "not-a-date";
	}

	/** How a cell's date is written, null when it is none. */
	static DateStyle style(RawCell cell) {
		if (cell.kind() == RawCell.Kind.DATE) {
			return DateStyle.WORKBOOK;
		}
		String text = cell.trimmed();
		if (isLike(ISO, text)) {
			return DateStyle.ISO;
		}
		if (Dates.isSlashed(text)) {
			return DateStyle.SLASHED;
		}
		return isLike(DOTTED, text) ? DateStyle.DOTTED : null;
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
