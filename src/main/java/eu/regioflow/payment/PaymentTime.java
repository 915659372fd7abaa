package eu.regioflow.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a payment has taken, of the days that the law allows; days on which its clock
 * stood do not count.
 *
 * @param due the last day in time, with the days of all pauses that are over
 * @param paidOn the last day on which something was paid; null before the first
 * @param isPaid whether nothing is left to be paid
 * @param stoppedSince null while the clock runs
 * @param pausedDays of the pauses that are over
 */
public record PaymentTime(String project, int period, String fund, LocalDate submitted, LocalDate due, LocalDate paidOn,
		boolean isPaid, LocalDate stoppedSince, int pausedDays) {

	/** Up to the payment, or to today while something is left to be paid. */
	public int days(LocalDate today) {
		return (int) ChronoUnit.DAYS.between(this.submitted, end(today)) - this.pausedDays;
	}

	/** As many as the rule set lays down. */
	public int allowed() {
		return (int) ChronoUnit.DAYS.between(this.submitted, this.due) - this.pausedDays;
	}

	/** Negative while it is in time. */
	public int daysLate(LocalDate today) {
		return (int) ChronoUnit.DAYS.between(this.due, end(today));
	}

	private LocalDate end(LocalDate today) {
		if (this.isPaid) {
			return this.paidOn;
		}
		return (this.stoppedSince != null) ? this.stoppedSince : today;
	}

}
