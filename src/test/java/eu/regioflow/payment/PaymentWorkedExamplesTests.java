package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Examples worked by hand; each name begins with its source. */
class PaymentWorkedExamplesTests {

	private static final LocalDate SUBMITTED = LocalDate.of(2023, 3, 1);

	@Test
	void cprArticle74EightyDaysThatFourteenInterruptedOnesMakeLonger() {
		PaymentClock clock = PaymentClock.running(SUBMITTED, SUBMITTED.plusDays(80));
		assertThat(clock.due()).hasValue(LocalDate.of(2023, 5, 20));
		LocalDate later = LocalDate.of(2023, 12, 31);
		assertThat(clock.interrupt(LocalDate.of(2023, 4, 1), later).resume(LocalDate.of(2023, 4, 15), later).due())
			.hasValue(LocalDate.of(2023, 6, 3));
	}

	@Test
	void reference35AuthorisedPaidAndWhatRemains() {
		Payment payment = new Payment("P", new UUID(0, 9), 1, "ERDF",
				PaymentClock.running(SUBMITTED, SUBMITTED.plusDays(90)), new UUID(0, 1), Money.of("100.00"));
		Instant at = SUBMITTED.atStartOfDay().toInstant(ZoneOffset.UTC);
		payment.authorise(Money.of("40.00"), Hand.of(new UUID(0, 2)), at);
		payment.authorise(Money.of("20.00"), Hand.of(new UUID(0, 2)), at);
		payment.confirm(1, Money.of("40.00"), SUBMITTED, SUBMITTED, ZoneOffset.UTC, Hand.of(new UUID(0, 3)), at);
		assertThat(payment.authorised()).isEqualTo(Money.of("60.00"));
		assertThat(payment.paid()).isEqualTo(Money.of("40.00"));
		assertThat(payment.remaining()).isEqualTo(Money.of("60.00"));
	}

	@Test
	void moneyPageInterestOfOneHundredDaysAtFourPercent() {
		Rounding interest = InterregEurope.rules().rounding(RoundingPoint.INTEREST);
		assertThat(Money.of("1000.00").interest(Percentage.of("4"), 100, interest)).isEqualTo(Money.of("10.96"));
	}

}
