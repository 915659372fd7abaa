package eu.regioflow.programme;

import java.time.LocalDate;

import eu.regioflow.InterregEurope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTests {

	private final RuleSet.Deadlines deadlines = InterregEurope.rules().deadlines();

	@Test
	void monthsAreAddedToTheDayAfterThePeriodsEnd() {
		assertThat(this.deadlines.projectReport(LocalDate.of(2020, 9, 30))).isEqualTo("2021-01-01");
		assertThat(this.deadlines.projectReport(LocalDate.of(2020, 1, 31))).isEqualTo("2020-05-01");
		assertThat(this.deadlines.partnerReport(LocalDate.of(2020, 1, 31))).isEqualTo("2020-03-01");
	}

	@Test
	void controlEndsOnAMonthsLastDayWhereTheMonthIsShorter() {
		assertThat(this.deadlines.control(LocalDate.of(2019, 11, 30))).isEqualTo("2020-02-29");
	}

	@Test
	void verificationAndPaymentCountDays() {
		assertThat(this.deadlines.verification(LocalDate.of(2020, 2, 1))).isEqualTo("2020-04-01");
		assertThat(this.deadlines.payment(LocalDate.of(2023, 3, 1))).isEqualTo("2023-05-30");
	}

}
