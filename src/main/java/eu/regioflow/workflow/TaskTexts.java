package eu.regioflow.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
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

	private final MessageSource messages;

	TaskTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The text {@code task.<key>} with its placeholders filled; values appear as they are
	 * given.
	 */
	public String title(String key, Object... values) {
		return this.messages.getMessage("task." + key, values, Locale.ENGLISH);
	}

	/** The last second of a day in the programme's zone: a deadline includes its day. */
	public static Date endOf(LocalDate day, ZoneId zone) {
		return Date.from(day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
	}

}
