package eu.regioflow.project;

import java.time.LocalDate;

import eu.regioflow.InterregEurope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodCalendarTests {

	// DOMAIN 9.1: seven half-years, the last one due on 1 May 2023
	@Test
	void theProjectsRecordHasSevenHalfYears() {
		PeriodCalendar calendar = of("2019-08-01", 42, 6);
		assertThat(calendar.end()).isEqualTo("2023-01-31");
		assertThat(calendar.periods()).hasSize(7);
		assertThat(calendar.periods().get(0)).isEqualTo(period(1, "2019-08-01", "2020-01-31", "2020-05-01"));
		assertThat(calendar.periods().get(6)).isEqualTo(period(7, "2022-08-01", "2023-01-31", "2023-05-01"));
	}

	// DOMAIN 1.3: the printed dates of the calls
	@ParameterizedTest
	@CsvSource({ "2016-04-01, 2016-09-30, 2017-01-01", "2016-10-01, 2017-03-31, 2017-07-01",
			"2017-01-01, 2017-06-30, 2017-10-01", "2017-07-01, 2017-12-31, 2018-04-01",
			"2020-02-01, 2020-07-31, 2020-11-01" })
	void theReportIsDueThreeMonthsAfterTheDayAfterThePeriodsEnd(String start, String end, String due) {
		assertThat(of(start, 6, 6).periods()).containsExactly(period(1, start, end, due));
	}

	@Test
	void theLastPeriodIsShorterWhereTheDurationIsNoMultiple() {
		PeriodCalendar calendar = of("2021-01-01", 7, 6);
		assertThat(calendar.periods()).containsExactly(period(1, "2021-01-01", "2021-06-30", "2021-10-01"),
				period(2, "2021-07-01", "2021-07-31", "2021-11-01"));
		assertThat(of("2021-01-01", 1, 99).periods()).hasSize(1);
	}

	@Test
	void aStartOnTheLastOfAMonthDoesNotDrift() {
		PeriodCalendar calendar = of("2020-01-31", 3, 1);
		assertThat(calendar.periods()).containsExactly(period(1, "2020-01-31", "2020-02-28", "2020-05-29"),
				period(2, "2020-02-29", "2020-03-30", "2020-06-30"),
				period(3, "2020-03-31", "2020-04-29", "2020-07-30"));
		assertThat(calendar.end()).isEqualTo("2020-04-29");
	}

	private static PeriodCalendar of(String start, int duration, int length) {
		return PeriodCalendar.of(LocalDate.parse(start), duration, length, InterregEurope.rules().deadlines());
	}

	private static PeriodCalendar.Period period(int number, String start, String end, String due) {
		return new PeriodCalendar.Period(number, LocalDate.parse(start), LocalDate.parse(end), LocalDate.parse(due));
	}

}
