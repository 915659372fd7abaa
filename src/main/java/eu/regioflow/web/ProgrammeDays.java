package eu.regioflow.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days and moments in the programme's zone, in which every deadline is meant.
 */
public final class ProgrammeDays {

	private ProgrammeDays() {
	}

	/** The first moment of a day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(Formats.ZONE).toInstant();
	}

	/** The day in which a moment lies. */
	public static LocalDate of(Instant moment) {
		return LocalDate.ofInstant(moment, Formats.ZONE);
	}

}
