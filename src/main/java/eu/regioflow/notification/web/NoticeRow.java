package eu.regioflow.notification.web;

import java.time.Instant;
import java.time.LocalDate;

import eu.regioflow.notification.Notice;
import eu.regioflow.notification.Saying;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.View;

/**
 * A notice in the reader's language.
 *
 * @param receipt what a submission was confirmed with; empty for everything else
 * @param reminder how many days were left, in words; empty for what is no reminder
 * @param due or null
 */
public record NoticeRow(String text, String receipt, String href, String reminder, LocalDate due, Instant at,
		boolean isNew, boolean isDone) {

	static NoticeRow of(Notice notice, View view, Phrases phrases) {
		Saying saying = notice.saying();
		return new NoticeRow(saying.in(view.locale(), phrases),
				(saying.receipt() != null) ? saying.receipt().in(view.locale(), phrases) : "", saying.href(),
				reminder(saying, view), saying.due(), notice.createdAt(), notice.isNew(), notice.doneAt() != null);
	}

	private static String reminder(Saying saying, View view) {
		if (saying.daysLeft() == null) {
			return "";
		}
		return view.text((saying.daysLeft() < 0) ? "web.deadline.late" : "web.deadline.left",
				Math.abs(saying.daysLeft()));
	}

}
