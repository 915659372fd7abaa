package eu.regioflow.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;

/**
 * How long a claim may wait for its payment: the days run from its submission, stand
 * still while the clock is interrupted, and go on where they stopped (Reg 1303/2013 Art
 * 132, Reg (EU) 2021/1060 Art 74(1)(b)). The due date moves by the interrupted days;
 * weekends and holidays count.
 *
 * @param submitted day 0
 * @param end the last day in time, with the days of all closed pauses
 * @param pauses in the order of their days, none overlapping; only the last may be open
 */
public record PaymentClock(LocalDate submitted, LocalDate end, List<Pause> pauses) {

	public PaymentClock {
		pauses = List.copyOf(pauses);
	}

	/** A clock that was never interrupted. */
	public static PaymentClock running(LocalDate submitted, LocalDate due) {
		return new PaymentClock(submitted, due, List.of());
	}

	/**
	 * Days that do not count.
	 *
	 * @param from the first of them
	 * @param resumed the first day that counts again; null while the clock stands
	 */
	public record Pause(LocalDate from, LocalDate resumed) {

		boolean isOpen() {
			return this.resumed == null;
		}

		/** How many days; none as long as it is open. */
		long days() {
			return isOpen() ? 0 : ChronoUnit.DAYS.between(this.from, this.resumed);
		}

	}

	/** The first day on which the clock stands; empty while it runs. */
	public Optional<LocalDate> stoppedSince() {
		return last().filter(Pause::isOpen).map(Pause::from);
	}

	/** The last day in time; empty while the clock stands. */
	public Optional<LocalDate> due() {
		return stoppedSince().isPresent() ? Optional.empty() : Optional.of(this.end);
	}

	/**
	 * The days left, negative when the end has passed; while the clock stands, as many as
	 * there were when it stopped.
	 */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(stoppedSince().orElse(today), this.end);
	}

	/**
	 * Stops the clock.
	 * @param from the first day that does not count: not before the submission or the
	 * last resumption, not after today
	 * @throws Refusal {@code clock-stopped} (conflict) when it stands already;
	 * {@code interruption-date} for a day outside those; {@code clock-run-out} for one
	 * after the due date, since a missed deadline cannot be moved
	 */
	PaymentClock interrupt(LocalDate from, LocalDate today) {
		stoppedSince().ifPresent((since) -> {
			throw Refusal.conflict("clock-stopped", since);
		});
		LocalDate earliest = last().map(Pause::resumed).orElse(this.submitted);
		if (from.isBefore(earliest) || from.isAfter(today)) {
			throw Refusal.invalid("interruption-date", from, earliest, today);
		}
		if (from.isAfter(this.end)) {
			throw Refusal.invalid("clock-run-out", from, this.end);
		}
		List<Pause> more = new ArrayList<>(this.pauses);
		more.add(new Pause(from, null));
		return new PaymentClock(this.submitted, this.end, more);
	}

	/**
	 * Lets the clock go on.
	 * @param on the first day that counts again: after the first interrupted one, not
	 * after today
	 * @throws Refusal {@code clock-running} (conflict) when it is not interrupted;
	 * {@code resumption-date} for a day outside those
	 */
	PaymentClock resume(LocalDate on, LocalDate today) {
		LocalDate since = stoppedSince().orElseThrow(() -> Refusal.conflict("clock-running"));
		if (!on.isAfter(since) || on.isAfter(today)) {
			throw Refusal.invalid("resumption-date", on, since, today);
		}
		Pause pause = new Pause(since, on);
		List<Pause> closed = new ArrayList<>(this.pauses);
		closed.set(closed.size() - 1, pause);
		return new PaymentClock(this.submitted, this.end.plusDays(pause.days()), closed);
	}

	private Optional<Pause> last() {
		return this.pauses.isEmpty() ? Optional.empty() : Optional.of(this.pauses.get(this.pauses.size() - 1));
	}

}
