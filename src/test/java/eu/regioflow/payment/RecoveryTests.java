package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

import eu.regioflow.InterregEurope;
import eu.regioflow.Refused;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveryTests {

	private static final Rounding INTEREST = InterregEurope.rules().rounding(RoundingPoint.INTEREST);

	private static final LocalDate OPENED = LocalDate.of(2021, 2, 1);

	private static final long SEED = 20210201;

	@Test
	void interestIsSimpleOnWhatIsOwedInEachStretch() {
		// the example of docs/money.md
		Recovery recovery = owing("1000.00");
		recovery.chargeInterest(Percentage.of("4"), LocalDate.of(2021, 3, 1));
		assertThat(due(recovery, LocalDate.of(2021, 3, 1))).isEqualTo(Money.ZERO);
		settle(recovery, "400.00", "0.00", LocalDate.of(2021, 6, 9));
		assertThat(due(recovery, LocalDate.of(2021, 6, 9))).isEqualTo(Money.of("10.96"));
		assertThat(due(recovery, LocalDate.of(2021, 7, 9))).isEqualTo(Money.of("12.93"));
		settle(recovery, "600.00", "12.93", LocalDate.of(2021, 7, 9));
		assertThat(due(recovery, LocalDate.of(2022, 7, 9))).isEqualTo(Money.ZERO);
		assertThat(recovery.status()).isEqualTo(Recovery.Status.SETTLED);
		assertThat(recovery.interestPaid()).isEqualTo(Money.of("12.93"));
	}

	@Test
	void withoutARateThereIsNoInterest() {
		Recovery recovery = owing("10.00");
		assertThat(due(recovery, OPENED.plusYears(5))).isEqualTo(Money.ZERO);
		Refused.as(Refusal.Kind.INVALID, "more-interest-than-due", () -> settle(recovery, "1.00", "0.01", OPENED));
		assertThat(recovery.settled()).isEqualTo(Money.ZERO);
	}

	@Test
	void notACentMoreThanIsOwedIsSettled() {
		Recovery recovery = owing("10.00");
		Refused.as(Refusal.Kind.INVALID, "more-than-owed", () -> settle(recovery, "10.01", "0.00", OPENED));
		Refused.as(Refusal.Kind.INVALID, "amount-not-positive", () -> settle(recovery, "0.00", "0.00", OPENED));
		Refused.as(Refusal.Kind.INVALID, "amount-not-positive", () -> settle(recovery, "-1.00", "0.00", OPENED));
		settle(recovery, "4.00", "0.00", OPENED.plusDays(3));
		assertThat(recovery.status()).isEqualTo(Recovery.Status.PART_SETTLED);
		Refused.as(Refusal.Kind.INVALID, "more-than-owed", () -> settle(recovery, "6.01", "0.00", OPENED.plusDays(3)));
		Refused.as(Refusal.Kind.INVALID, "recovery-day", () -> settle(recovery, "1.00", "0.00", OPENED.plusDays(2)));
		assertThat(recovery.outstanding()).isEqualTo(Money.of("6.00"));
		assertThat(recovery.steps()).hasSize(1);
	}

	@Test
	void interestIsLaidDownOnceBeforeAnythingIsSettled() {
		Recovery recovery = owing("10.00");
		Refused.as(Refusal.Kind.INVALID, "interest-incomplete", () -> recovery.chargeInterest(null, OPENED));
		Refused.as(Refusal.Kind.INVALID, "interest-rate", () -> recovery.chargeInterest(Percentage.of("0"), OPENED));
		Refused.as(Refusal.Kind.INVALID, "interest-rate",
				() -> recovery.chargeInterest(Percentage.of("100.01"), OPENED));
		Refused.as(Refusal.Kind.INVALID, "interest-rate",
				() -> recovery.chargeInterest(Percentage.of("1.00001"), OPENED));
		settle(recovery, "1.00", "0.00", OPENED);
		Refused.as(Refusal.Kind.CONFLICT, "recovery-begun", () -> recovery.chargeInterest(Percentage.of("4"), OPENED));
		assertThat(recovery.interestRate()).isEmpty();
	}

	@Test
	void whateverIsSettledWhenTheInterestIsTheSumOfItsStretches() {
		System.out.println("RecoveryTests: seed " + SEED);
		Random random = new Random(SEED);
		for (int round = 0; round < 200; round++) {
			Recovery recovery = owing("1000.00");
			Percentage rate = Percentage.of(String.valueOf(1 + random.nextInt(12)));
			recovery.chargeInterest(rate, OPENED);
			LocalDate day = OPENED;
			Money expected = Money.ZERO;
			while (recovery.outstanding().isPositive()) {
				int days = random.nextInt(200);
				expected = expected.plus(recovery.outstanding().interest(rate, days, INTEREST));
				day = day.plusDays(days);
				Money part = Money.of(1 + random.nextInt(400) + ".37").atMost(recovery.outstanding());
				settle(recovery, part.toString(), "0.00", day);
				assertThat(due(recovery, day)).isEqualTo(expected);
			}
			assertThat(recovery.settled()).isEqualTo(Money.of("1000.00"));
		}
	}

	private static Money due(Recovery recovery, LocalDate day) {
		return recovery.interestDue(day, INTEREST);
	}

	private static void settle(Recovery recovery, String amount, String interest, LocalDate day) {
		recovery.settle(Money.of(amount), Money.of(interest), day, null, INTEREST, Instant.EPOCH);
	}

	private static Recovery owing(String principal) {
		return new Recovery(new Recovery.Origin("P", UUID.randomUUID(), "P-A-1-1", 3, UUID.randomUUID(), 1), "ERDF",
				Recovery.Manner.REPAYMENT, Money.of(principal), OPENED);
	}

}
