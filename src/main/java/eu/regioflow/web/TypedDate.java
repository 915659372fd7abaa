package eu.regioflow.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as people type it into a field.
 */
public final class TypedDate {

	private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

	private static final int MONTHS = 12;

	private TypedDate() {
	}

	/**
	 * Reads {@code 2020-01-31}, {@code 31.1.2020}, {@code 31/01/2020} and the way in
	 * which pages write days in the reader's language.
	 * @return empty where no such day exists, and for {@code 03/04/2020}, which may mean
	 * two days
	 */
	public static Optional<LocalDate> find(String typed, Locale language) {
		String text = typed.strip();
		Matcher slashed = SLASHED.matcher(text);
		if (slashed.matches()) {
			return slashed(slashed.group(1), slashed.group(2), slashed.group(3));
		}
		return read(text, DateTimeFormatter.ISO_LOCAL_DATE)
			.or(() -> formats(new Formats(language)).flatMap((format) -> read(text, format).stream()).findFirst());
	}

	private static Stream<DateTimeFormatter> formats(Formats reader) {
		DateTimeFormatter dotted = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
		List<String> patterns = List.of("d MMM uuuu", "d MMMM uuuu", "d. MMMM uuuu");
		// pages write "Sept" as in Europe, people also "Sep"
		return Stream.concat(Stream.of(dotted),
				Stream.of(reader.region(), reader.locale())
					.distinct()
					.flatMap((language) -> patterns.stream().map((pattern) -> words(pattern, language))));
	}

	private static DateTimeFormatter words(String pattern, Locale language) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(language)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	private static Optional<LocalDate> slashed(String first, String second, String year) {
		boolean isDayFirst = Integer.parseInt(first) > MONTHS || first.equals(second);
		boolean isDaySecond = Integer.parseInt(second) > MONTHS;
		if (isDayFirst == isDaySecond) {
			return Optional.empty();
		}
		return read((isDayFirst ? first + "." + second : second + "." + first) + "." + year,
				DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
	}

	private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
		try {
			return Optional.of(LocalDate.parse(text, format));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
