package eu.regioflow.control;

import java.time.LocalDate;

/**
 * How and where a report was checked: at the desk, on the spot or from afar.
 *
 * @param number counts the checks of one report
 * @param from the first day
 * @param to the last day, the first one where it took a day
 * @param place empty where there was none to go to
 * @param focus what was looked at
 * @param finding in the controller's words, empty where there was nothing to note
 */
public record ControlCheck(int number, Method method, LocalDate from, LocalDate to, String place, String focus,
		String finding) {

	/** The methods of control (control report, "methods"). */
	public enum Method {

		ADMINISTRATIVE, ON_THE_SPOT, REMOTE

	}

}
