package eu.regioflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The way of a report from its partner to the payment, as far as it has come.
 *
 * @param steps in their order; at most one of them is what happens now
 */
public record Timeline(List<Step> steps) {

	/** Where a step stands. */
	public enum State {

		DONE, NOW, LATER

	}

	/**
	 * One step of the way.
	 *
	 * @param key such as {@code control}; its words are the messages
	 * {@code timeline.step.<key>}
	 * @param owner the organisation whose turn it is, null where a role owns the step
	 * @param at when it was done, null while it was not or where only the day is known
	 * @param on the day on which it was done, null while it was not
	 * @param due the last day, null while it is not known
	 * @param today the day from which days are counted
	 * @param limit how many months or days the rules give, 0 where they give none
	 * @param stops when the time did not run
	 */
	public record Step(String key, State state, String owner, Instant at, LocalDate on, LocalDate due, LocalDate today,
			int limit, List<Stop> stops) {

		/** The last day with the days that are left, null where nobody has to hurry. */
		public Deadline deadline() {
			return (this.state == State.NOW && this.due != null && !isStopped()) ? new Deadline(this.due, this.today)
					: null;
		}

		/** Whether the time stands still now. */
		public boolean isStopped() {
			return this.stops.stream().anyMatch((stop) -> stop.until() == null);
		}

	}

	/** A time in which the clock stood still; until is null while it still does. */
	public record Stop(LocalDate from, LocalDate until) {
	}

}
