package eu.regioflow.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import eu.regioflow.money.Money;

/**
 * How long a payment has taken, of the days that the law allows; days on which its clock
 * stood do not count.
 *
 * @param period of the project report; of anything else, the first that it is spread over
 * @param due the last day in time, with the days of all pauses that are over
 * @param paidOn the last day on which something was paid; null before the first
 * @param isPaid whether nothing is left to be paid
 * @param stoppedSince null while the clock runs
 * @param pausedDays of the pauses that are over
 * @param left EUR that are not paid yet
 */
public record PaymentTime(String project, int period, Purpose purpose, LocalDate submitted, LocalDate due,
		LocalDate paidOn, boolean isPaid, LocalDate stoppedSince, int pausedDays, Money left) {

	/**
	 * What is paid: a project report, or what is named.
	 *
	 * @param fund that pays
	 * @param lumpSum the code of a lump sum that is paid without a report; else null
	 * @param correction the reference of a correction in the project's favour; else null
	 */
	public record Purpose(String fund, String lumpSum, String correction) {
	}

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
