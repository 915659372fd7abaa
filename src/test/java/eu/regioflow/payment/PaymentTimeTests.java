package eu.regioflow.payment;

import java.time.LocalDate;

import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentTimeTests {

	private static final LocalDate SUBMITTED = LocalDate.of(2023, 3, 1);

	@Test
	void runsFromTheSubmissionToToday() {
		PaymentTime time = time(LocalDate.of(2023, 5, 20), null, false, null, 0);
		assertThat(time.allowed()).isEqualTo(80);
		assertThat(time.days(LocalDate.of(2023, 5, 20))).isEqualTo(80);
		assertThat(time.daysLate(LocalDate.of(2023, 5, 21))).isEqualTo(1);
	}

	@Test
	void aPauseThatIsOverMovesTheLimitAndDoesNotCount() {
		PaymentTime time = time(LocalDate.of(2023, 6, 3), null, false, null, 14);
		assertThat(time.allowed()).isEqualTo(80);
		assertThat(time.days(LocalDate.of(2023, 6, 3))).isEqualTo(80);
		assertThat(time.daysLate(LocalDate.of(2023, 6, 3))).isZero();
	}

	@Test
	void standsWhileItsClockIsInterrupted() {
		PaymentTime time = time(LocalDate.of(2023, 5, 20), null, false, LocalDate.of(2023, 3, 11), 0);
		assertThat(time.days(LocalDate.of(2024, 1, 1))).isEqualTo(10);
		assertThat(time.daysLate(LocalDate.of(2024, 1, 1))).isEqualTo(-70);
	}

	@Test
	void endsOnTheDayOfTheLastPayment() {
		PaymentTime time = time(LocalDate.of(2023, 5, 20), LocalDate.of(2023, 5, 22), true, null, 0);
		assertThat(time.days(LocalDate.of(2024, 1, 1))).isEqualTo(82);
		assertThat(time.daysLate(LocalDate.of(2024, 1, 1))).isEqualTo(2);
	}

	private static PaymentTime time(LocalDate due, LocalDate paidOn, boolean paid, LocalDate stopped, int paused) {
		return new PaymentTime("P", 1, new PaymentTime.Purpose("ERDF", null, null), SUBMITTED, due, paidOn, paid,
				stopped, paused, Money.ZERO);
	}

}
