package eu.regioflow.payment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import eu.regioflow.refusal.Refusal;

/**
 * A day as a browser's date field sends it.
 */
final class TypedDay {

	private TypedDay() {
	}

	/**
	 * Reads {@code 2020-09-30}.
	 * @return null where nothing was typed
	 * @throws Refusal {@code payment-date-unreadable}
	 */
	static LocalDate read(String typed) {
		if (typed.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw Refusal.invalid("payment-date-unreadable");
		}
	}

}
