package eu.regioflow.statement.print;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The labels of a document and the form of its dates in one language.
 */
final class Texts {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Locale locale;

	private final ResourceBundle bundle;

	private final DateTimeFormatter date;

	private final DateTimeFormatter month;

	private final DateTimeFormatter time;

	Texts(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle("messages.statement", locale, NO_FALLBACK);
		this.date = DateTimeFormatter.ofPattern(text("date"), locale);
		this.month = DateTimeFormatter.ofPattern(text("month-pattern"), locale);
		this.time = DateTimeFormatter.ofPattern(text("time"), locale).withZone(zone);
	}

	ResourceBundle bundle() {
		return this.bundle;
	}

	Locale locale() {
		return this.locale;
	}

	/** The text {@code statement.<key>}, its places filled. */
	String text(String key, Object... values) {
		String pattern = this.bundle.getString("statement." + key);
		return (values.length == 0) ? pattern : new MessageFormat(pattern, this.locale).format(values);
	}

	boolean has(String key) {
		return this.bundle.containsKey("statement." + key);
	}

	/** The day, or null for none. */
	String date(LocalDate day) {
		return (day != null) ? this.date.format(day) : null;
	}

	String month(TemporalAccessor yearMonth) {
		return this.month.format(yearMonth);
	}

	/** Date and time with the zone's name and its offset. */
	String time(Instant instant) {
		return this.time.format(instant);
	}

}
