package eu.regioflow.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the cards of tasks say and when they are due. The engine keeps what they say in
 * English; {@link TaskCards} asks anew for a reader of another language.
 */
@Component
public class TaskTexts {

	/** The length of the engine's column for names of tasks. */
	private static final int ROOM = 255;

	private static final ThreadLocal<Locale> LANGUAGE = ThreadLocal.withInitial(() -> Locale.ENGLISH);

	private final MessageSource messages;

	TaskTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** Does the work with titles in that language instead of English. */
	static <T> T in(Locale language, Supplier<T> work) {
		Locale outer = LANGUAGE.get();
		LANGUAGE.set(language);
		try {
			return work.get();
		}
		finally {
			LANGUAGE.set(outer);
		}
	}

	/**
	 * The text {@code task.<key>} with its placeholders filled: days in words, amounts as
	 * the text's own pattern says, the rest as it is given. What the engine has no room
	 * for is cut off at the end.
	 */
	public String title(String key, Object... values) {
		Object[] written = Arrays.stream(values).map(TaskTexts::written).toArray();
		String title = this.messages.getMessage("task." + key, written, LANGUAGE.get());
		return (title.length() > ROOM) ? title.substring(0, ROOM - 1) + "\u2026" : title;
	}

	private static Object written(Object value) {
		return (value instanceof LocalDate day) ? day(LANGUAGE.get()).format(day) : value;
	}

	/** With the month in words; English as it is written in Europe, the day first. */
	private static DateTimeFormatter day(Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language);
	}

	/** The last second of a day in the programme's zone: a deadline includes its day. */
	public static Date endOf(LocalDate day, ZoneId zone) {
		return Date.from(day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
	}

}
