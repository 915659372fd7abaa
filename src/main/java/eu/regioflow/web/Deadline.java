package eu.regioflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A last day, as it looks from today.
 *
 * @param due the last day that is in time
 * @param today in the programme's zone
 */
public record Deadline(LocalDate due, LocalDate today) {

	private static final long SOON = 14;

	private static final long PRESSING = 3;

	/** How pressing it is; always said in words, too. */
	public enum Urgency {

		/** More than 14 days are left. */
		CALM("grey"),
		/** At most 14 days are left. */
		SOON("yellow"),
		/** At most 3 days are left, or none. */
		LATE("red");

		private final String colour;

		Urgency(String colour) {
			this.colour = colour;
		}

		/** The colour of the tag that says it. */
		public String colour() {
			return this.colour;
		}

	}

	/** Reads moments as days of the programme's zone. */
	public static Deadline of(Instant due, Instant now) {
		return new Deadline(due.atZone(Formats.ZONE).toLocalDate(), now.atZone(Formats.ZONE).toLocalDate());
	}

	/** Negative when it has passed. */
	public long days() {
		return ChronoUnit.DAYS.between(this.today, this.due);
	}

	public Urgency urgency() {
		if (days() > SOON) {
			return Urgency.CALM;
		}
		return (days() > PRESSING) ? Urgency.SOON : Urgency.LATE;
	}

	/** Such as “in 42 days” or “3 days late”. */
	public String words(View view) {
		return view.text((days() < 0) ? "web.deadline.late" : "web.deadline.left", Math.abs(days()));
	}

	/** The whole in words, such as “due 1 Mar 2020, in 42 days”. */
	public String sentence(View view) {
		return view.text("web.deadline.due", this.due, words(view));
	}

}
