package eu.regioflow.control;

import java.time.LocalDate;

import eu.regioflow.control.ControlCheck.Method;
import eu.regioflow.refusal.Refusal;

/**
 * What a check must say of itself: its method, days that are not to come, what was looked
 * at, and the place where somebody went.
 */
final class CheckRules {

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_FINDING = 2000;

	private CheckRules() {
	}

	static ControlCheck checked(int number, Method method, LocalDate from, LocalDate to, String place, String focus,
			String finding, LocalDate today) {
		if (method == null) {
			throw Refusal.invalid("check-method-missing");
		}
		if (from == null) {
			throw Refusal.invalid("check-day-missing");
		}
		LocalDate last = (to != null) ? to : from;
		if (last.isBefore(from) || last.isAfter(today)) {
			throw Refusal.invalid("check-days", from, last, today);
		}
		String where = text(place, LONGEST_LINE);
		if (where.isEmpty() && method == Method.ON_THE_SPOT) {
			throw Refusal.invalid("check-place-missing");
		}
		String what = text(focus, LONGEST_LINE);
		if (what.isEmpty()) {
			throw Refusal.invalid("check-focus-missing");
		}
		return new ControlCheck(number, method, from, last, where, what, text(finding, LONGEST_FINDING));
	}

	private static String text(String typed, int longest) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.length() > longest) {
			throw Refusal.invalid("text-too-long", longest);
		}
		return text;
	}

}
