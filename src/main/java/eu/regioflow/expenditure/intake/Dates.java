package eu.regioflow.expenditure.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All dates of a table: how they are written, and how those with slashes are meant, as
 * 31/01/2020 shows for all of them; nobody can tell where none shows it, or where they
 * contradict each other.
 */
final class Dates {

	private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

	private static final int MONTHS = 12;

	private final Map<String, Set<DateStyle>> styles = new HashMap<>();

	private boolean dayFirst;

	private boolean monthFirst;

	/** Takes a row into account; all of them are noted before the first is read. */
	void note(RawRow row) {
		for (ListColumn column : ListColumn.DATES) {
			RawCell cell = row.cell(column);
			DateStyle style = DateCell.style(cell);
			if (style != null) {
				this.styles.computeIfAbsent(column.columnName(), (name) -> EnumSet.noneOf(DateStyle.class)).add(style);
			}
			order(cell.trimmed());
		}
	}

	private void order(String text) {
		if (text.indexOf('/') < 0) {
			return;
		}
		Matcher date = SLASHED.matcher(text);
		if (date.matches()) {
			this.dayFirst |= number(date, 1) > MONTHS;
			this.monthFirst |= number(date, 2) > MONTHS;
		}
	}

	/** How the dates of each column are written, by the column's name. */
	Map<String, Set<DateStyle>> styles() {
		return this.styles;
	}

	static boolean isSlashed(String text) {
		return text.indexOf('/') > 0 && SLASHED.matcher(text).matches();
	}

	/**
	 * The date in the other notation.
	 * @return such as {@code 31.01.2020}; empty when it may mean two days
	 */
	Optional<String> dotted(String text) {
		if (text.indexOf('/') < 0) {
			return Optional.empty();
		}
		Matcher date = SLASHED.matcher(text);
		if (!date.matches()) {
			return Optional.empty();
		}
		int first = number(date, 1);
		int second = number(date, 2);
		boolean isKnown = Objects.equals(first, second) || this.dayFirst != this.monthFirst;
		return isKnown ? Optional.of("%02d.%02d.%s".formatted(this.monthFirst ? second : first,
				this.monthFirst ? first : second, date.group(3))) : Optional.empty();
	}

	private static int number(Matcher date, int group) {
		return Integer.parseInt(date.group(group));
	}

}
