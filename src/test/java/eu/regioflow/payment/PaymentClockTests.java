package eu.regioflow.payment;

import java.time.LocalDate;

import eu.regioflow.Refused;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked example of Reg (EU) 2021/1060 Art 74(1)(b) and what lies around it.
 */
class PaymentClockTests {

	private static final LocalDate LATER = LocalDate.of(2024, 1, 1);

	/** Submitted on 1 March 2023, 80 days. */
	private final PaymentClock clock = PaymentClock.running(day("2023-03-01"), day("2023-05-20"));

	@Test
	void fourteenInterruptedDaysMoveTheDueDateFrom20MayTo3June2023() {
		assertThat(this.clock.due()).hasValue(day("2023-05-20"));
		PaymentClock resumed = this.clock.interrupt(day("2023-04-03"), LATER).resume(day("2023-04-17"), LATER);
		assertThat(resumed.due()).hasValue(day("2023-06-03"));
		assertThat(resumed.stoppedSince()).isEmpty();
	}

	@Test
	void everyInterruptionMovesItByItsOwnDays() {
		PaymentClock twice = this.clock.interrupt(day("2023-03-10"), LATER)
			.resume(day("2023-03-11"), LATER)
			.interrupt(day("2023-03-11"), LATER)
			.resume(day("2023-03-21"), LATER)
			.interrupt(day("2023-05-31"), LATER)
			.resume(day("2023-06-30"), LATER);
		assertThat(twice.due()).hasValue(day("2023-06-30"));
		assertThat(twice.pauses()).extracting(PaymentClock.Pause::days).containsExactly(1L, 10L, 30L);
	}

	@Test
	void whileItStandsThereIsNoDueDateAndTheDaysLeftStay() {
		PaymentClock stopped = this.clock.interrupt(day("2023-05-10"), LATER);
		assertThat(stopped.due()).isEmpty();
		assertThat(stopped.stoppedSince()).hasValue(day("2023-05-10"));
		assertThat(stopped.daysLeft(day("2023-05-10"))).isEqualTo(10);
		assertThat(stopped.daysLeft(day("2023-12-24"))).isEqualTo(10);
		PaymentClock resumed = stopped.resume(day("2023-12-24"), LATER);
		assertThat(resumed.daysLeft(day("2023-12-24"))).isEqualTo(10);
		assertThat(resumed.due()).hasValue(day("2024-01-03"));
	}

	@Test
	void daysLeftCountDownAndGoBelowZero() {
		assertThat(this.clock.daysLeft(day("2023-03-01"))).isEqualTo(80);
		assertThat(this.clock.daysLeft(day("2023-05-20"))).isZero();
		assertThat(this.clock.daysLeft(day("2023-05-23"))).isEqualTo(-3);
	}

	@Test
	void theDayOfSubmissionAndTheLastDayCanStillBeInterrupted() {
		assertThat(this.clock.interrupt(day("2023-03-01"), LATER).daysLeft(LATER)).isEqualTo(80);
		PaymentClock last = this.clock.interrupt(day("2023-05-20"), LATER);
		assertThat(last.daysLeft(LATER)).isZero();
		assertThat(last.resume(day("2023-06-20"), LATER).due()).hasValue(day("2023-06-20"));
	}

	@ParameterizedTest
	@CsvSource({ "2023-02-28, 2023-06-30, interruption-date", "2023-05-02, 2023-05-01, interruption-date",
			"2023-05-21, 2023-06-30, clock-run-out" })
	void outsideItsTimeTheClockCannotBeInterrupted(LocalDate from, LocalDate today, String code) {
		Refused.as(Refusal.Kind.INVALID, code, () -> this.clock.interrupt(from, today));
	}

	@Test
	void interruptionsDoNotOverlap() {
		PaymentClock stopped = this.clock.interrupt(day("2023-04-03"), LATER);
		Refused.as(Refusal.Kind.CONFLICT, "clock-stopped", () -> stopped.interrupt(day("2023-04-05"), LATER));
		PaymentClock resumed = stopped.resume(day("2023-04-17"), LATER);
		Refused.as(Refusal.Kind.INVALID, "interruption-date", () -> resumed.interrupt(day("2023-04-16"), LATER));
		assertThat(resumed.interrupt(day("2023-04-17"), LATER).stoppedSince()).hasValue(day("2023-04-17"));
	}

	@ParameterizedTest
	@CsvSource({ "2023-04-02, 2023-06-30", "2023-04-03, 2023-06-30", "2023-05-02, 2023-05-01" })
	void itGoesOnOnlyAfterItStoppedAndNotInTheFuture(LocalDate on, LocalDate today) {
		PaymentClock stopped = this.clock.interrupt(day("2023-04-03"), today);
		Refused.as(Refusal.Kind.INVALID, "resumption-date", () -> stopped.resume(on, today));
	}

	@Test
	void whatRunsCannotBeResumed() {
		Refused.as(Refusal.Kind.CONFLICT, "clock-running", () -> this.clock.resume(day("2023-04-17"), LATER));
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
