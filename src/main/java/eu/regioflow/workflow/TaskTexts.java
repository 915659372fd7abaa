package eu.regioflow.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the cards of tasks say and when they are due, in the one language that all of
 * Tasklist shares.
 */
@Component
public class TaskTexts {

	/** The length of the engine's column for names of tasks. */
	private static final int ROOM = 255;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private final MessageSource messages;

	TaskTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The text {@code task.<key>} with its placeholders filled: days in words, amounts as
	 * the text's own pattern says, the rest as it is given. What the engine has no room
	 * for is cut off at the end.
	 */
	public String title(String key, Object... values) {
		Object[] written = Arrays.stream(values).map(TaskTexts::written).toArray();
		String title = this.messages.getMessage("task." + key, written, Locale.ENGLISH);
		return (title.length() > ROOM) ? title.substring(0, ROOM - 1) + "\u2026" : title;
	}

	private static Object written(Object value) {
		return (value instanceof LocalDate day) ? DAY.format(day) : value;
	}

	/** The last second of a day in the programme's zone: a deadline includes its day. */
	public static Date endOf(LocalDate day, ZoneId zone) {
		return Date.from(day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
	}

}
