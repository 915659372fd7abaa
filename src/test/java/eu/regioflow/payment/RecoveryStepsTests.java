package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.InterregEurope;
import eu.regioflow.Refused;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a recovery keeps of each step, beside the sums that RecoveryTests looks at. */
class RecoveryStepsTests {

	private static final Rounding INTEREST = InterregEurope.rules().rounding(RoundingPoint.INTEREST);

	private static final LocalDate OPENED = LocalDate.of(2021, 2, 1);

	private static final UUID CORRECTION = new UUID(0, 1);

	private static final UUID REPORT = new UUID(0, 2);

	private static final UUID PAYMENT = new UUID(0, 3);

	private final Recovery recovery = new Recovery(new Recovery.Origin("P", CORRECTION, "P-A-1-2", 3, REPORT, 1),
			"ERDF", Recovery.Manner.NEXT_PAYMENT, Money.of("1000.00"), OPENED);

	@Test
	void itSaysWhatIsOwedAndWhy() {
		assertThat(this.recovery.project()).isEqualTo("P");
		assertThat(this.recovery.correction()).isEqualTo(CORRECTION);
		assertThat(this.recovery.reference()).isEqualTo("P-A-1-2");
		assertThat(this.recovery.partner()).isEqualTo(3);
		assertThat(this.recovery.report()).isEqualTo(REPORT);
		assertThat(this.recovery.period()).isEqualTo(1);
		assertThat(this.recovery.fund()).isEqualTo("ERDF");
		assertThat(this.recovery.manner()).isEqualTo(Recovery.Manner.NEXT_PAYMENT);
		assertThat(this.recovery.openedOn()).isEqualTo(OPENED);
		assertThat(this.recovery.principal()).isEqualTo(Money.of("1000.00"));
		assertThat(this.recovery.path()).isEqualTo("P/recovery/P-A-1-2/ERDF");
		assertThat(this.recovery.status()).isEqualTo(Recovery.Status.OPEN);
		assertThat(this.recovery.id()).isNotNull();
	}

	@Test
	void aStepIsPaidBackOrSetOffAgainstAPayment() {
		this.recovery.chargeInterest(Percentage.of("10"), OPENED);
		RecoveryStep repaid = settle("100.00", "0.00", OPENED, null);
		RecoveryStep setOff = settle("200.00", "1.00", OPENED.plusDays(365), PAYMENT);
		assertThat(repaid.number()).isEqualTo(1);
		assertThat(repaid.manner()).isEqualTo(RecoveryStep.Manner.REPAID);
		assertThat(repaid.payment()).isNull();
		assertThat(setOff.number()).isEqualTo(2);
		assertThat(setOff.manner()).isEqualTo(RecoveryStep.Manner.SET_OFF);
		assertThat(setOff.payment()).isEqualTo(PAYMENT);
		assertThat(setOff.amount()).isEqualTo(Money.of("200.00"));
		assertThat(setOff.interest()).isEqualTo(Money.of("1.00"));
		assertThat(setOff.day()).isEqualTo(OPENED.plusDays(365));
		assertThat(setOff.id()).isNotEqualTo(repaid.id());
		assertThat(this.recovery.steps()).containsExactly(repaid, setOff);
		// 10 % of 900.00, less what was paid
		assertThat(this.recovery.interestDue(OPENED.plusDays(365), INTEREST)).isEqualTo(Money.of("89.00"));
	}

	@Test
	void interestAloneMayBePaidAndARefusalNamesTheAmountThatIsWrong() {
		this.recovery.chargeInterest(Percentage.of("10"), OPENED);
		settle("0.00", "90.00", OPENED.plusDays(365), null);
		assertThat(this.recovery.interestPaid()).isEqualTo(Money.of("90.00"));
		assertThat(this.recovery.outstanding()).isEqualTo(Money.of("1000.00"));
		Refused.as(Refusal.Kind.INVALID, "more-interest-than-due",
				() -> settle("0.00", "10.01", OPENED.plusDays(365), null));
		settle("0.00", "10.00", OPENED.plusDays(365), null);
		assertThat(catchThrowableOfType(Refusal.class, () -> settle("0.00", "-1.00", OPENED.plusDays(365), null))
			.arguments()).containsExactly(Money.of("-1.00"));
		assertThat(catchThrowableOfType(Refusal.class, () -> settle("-2.00", "0.00", OPENED.plusDays(365), null))
			.arguments()).containsExactly(Money.of("-2.00"));
	}

	@ParameterizedTest
	@CsvSource({ "0.0001, 0.0001", "100, 100", "4.50, 4.5", "20, 20" })
	void aRateGoesUpToTheWholeWithFourDecimalsAndIsReadWithoutIdleZeros(String rate, String read) {
		this.recovery.chargeInterest(Percentage.of(rate), OPENED.plusDays(1));
		assertThat(this.recovery.interestRate()).get().hasToString(read);
		assertThat(this.recovery.interestFrom()).isEqualTo(OPENED.plusDays(1));
	}

	@Test
	void aRateNeedsItsFirstDayAndADayItsRate() {
		Refused.as(Refusal.Kind.INVALID, "interest-incomplete",
				() -> this.recovery.chargeInterest(Percentage.of("4"), null));
		assertThat(this.recovery.interestFrom()).isNull();
	}

	@Test
	void theTrailNamesTheRecoveryAndWhatHappened() {
		RecoveryEvent event = RecoveryEvent.of(RecoveryEvent.Kind.REPAID, this.recovery, Map.of("amount", "1.00"));
		assertThat(event.chain()).isEqualTo("P");
		assertThat(event.action()).isEqualTo("recovery-repaid");
		assertThat(event.subject()).isEqualTo("P/recovery/P-A-1-2/ERDF");
		assertThat(event.facts()).containsExactly(Map.entry("amount", "1.00"));
	}

	private RecoveryStep settle(String amount, String interest, LocalDate day, UUID payment) {
		return this.recovery.settle(Money.of(amount), Money.of(interest), day, payment, INTEREST, Instant.EPOCH);
	}

}
