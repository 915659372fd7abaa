package eu.regioflow.exchangerate;

import java.time.DateTimeException;
import java.time.YearMonth;

import eu.regioflow.refusal.Refusal;

/**
 * Reads a month as people and scripts give it.
 */
public final class RateMonths {

	private RateMonths() {
	}

	/**
	 * Reads {@code 2020-02}.
	 * @throws Refusal when it is missing or no month
	 */
	public static YearMonth read(String given) {
		if (given == null || given.isBlank()) {
			throw Refusal.invalid("rates-month-missing");
		}
		try {
			return YearMonth.parse(given.strip());
		}
		catch (DateTimeException ex) {
			throw Refusal.invalid("rates-no-month", given);
		}
	}

}
