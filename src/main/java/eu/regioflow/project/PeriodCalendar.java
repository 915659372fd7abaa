package eu.regioflow.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import eu.regioflow.programme.RuleSet;

/**
 * The reporting periods that follow from a project's start and duration: equally long,
 * the last one shorter where the duration is no multiple (reference system 1.2).
 *
 * @param end the project's last day
 */
public record PeriodCalendar(LocalDate end, List<Period> periods) {

	/**
	 * Counts every period from the project's start, so that a start on the 31st does not
	 * drift.
	 * @param durationMonths of the project, from 1
	 * @param periodMonths of one period, from 1
	 */
	public static PeriodCalendar of(LocalDate start, int durationMonths, int periodMonths,
			RuleSet.Deadlines deadlines) {
		List<Period> periods = new ArrayList<>();
		for (int month = 0; month < durationMonths; month += periodMonths) {
			LocalDate end = start.plusMonths(Math.min(month + periodMonths, durationMonths)).minusDays(1);
			periods.add(new Period(periods.size() + 1, start.plusMonths(month), end, deadlines.projectReport(end)));
		}
		return new PeriodCalendar(start.plusMonths(durationMonths).minusDays(1), periods);
	}

	/**
	 * One period.
	 *
	 * @param reportDue the day until which its project report is due
	 */
	public record Period(int number, LocalDate start, LocalDate end, LocalDate reportDue) {

	}

}
