package eu.regioflow.expenditure.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the dates with slashes of one table are meant, as 31/01/2020 shows for all of them;
 * nobody can tell where none shows it, or where they contradict each other.
 */
final class SlashedDates {

	private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

	private static final int MONTHS = 12;

	private final boolean dayFirst;

	private final boolean monthFirst;

	SlashedDates(List<RawRow> rows) {
		List<Matcher> dates = rows.stream()
			.flatMap((row) -> Stream.of(row.cell(ListColumn.INVOICE_DATE), row.cell(ListColumn.PAYMENT_DATE)))
			.filter((cell) -> cell.text().indexOf('/') > 0)
			.map((cell) -> SLASHED.matcher(cell.trimmed()))
			.filter(Matcher::matches)
			.toList();
		this.dayFirst = dates.stream().anyMatch((date) -> number(date, 1) > MONTHS);
		this.monthFirst = dates.stream().anyMatch((date) -> number(date, 2) > MONTHS);
	}

	static boolean isOne(String text) {
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
