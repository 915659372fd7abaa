package eu.regioflow.programme;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Commission's accounting year, from 1 July to 30 June (Reg 1303/2013 Art 2(29), Reg
 * 2021/1060 Art 2(29)).
 *
 * @param first the calendar year in which it begins
 */
public record AccountingYear(int first) implements Comparable<AccountingYear> {

	private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{4})");

	/** The accounting year of a day. */
	public static AccountingYear of(LocalDate day) {
		return new AccountingYear((day.getMonthValue() >= Month.JULY.getValue()) ? day.getYear() : day.getYear() - 1);
	}

	/** Reads {@code 2019-2020}; empty where that is no accounting year. */
	public static Optional<AccountingYear> find(String name) {
		Matcher years = NAME.matcher((name != null) ? name.strip() : "");
		return Optional.of(years)
			.filter(Matcher::matches)
			.map((found) -> new AccountingYear(Integer.parseInt(found.group(1))))
			.filter((year) -> year.toString().equals(years.group()));
	}

	public LocalDate starts() {
		return LocalDate.of(this.first, Month.JULY, 1);
	}

	public LocalDate ends() {
		return LocalDate.of(this.first + 1, Month.JUNE, 30);
	}

	@Override
	public int compareTo(AccountingYear other) {
		return Integer.compare(this.first, other.first);
	}

	/** Such as {@code 2019-2020}. */
	@Override
	public String toString() {
		return "%d-%d".formatted(this.first, this.first + 1);
	}

}
