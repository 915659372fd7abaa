package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.Refused;
import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdvanceTests {

	private static final UUID AUTHORITY = new UUID(0, 2);

	private static final UUID ACCOUNTING = new UUID(0, 3);

	private static final UUID PAYMENT = new UUID(0, 9);

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	// 10 March in Paris
	private static final Instant LATE = Instant.parse("2020-03-09T23:30:00Z");

	private static final LocalDate TODAY = LocalDate.of(2020, 3, 12);

	private final Advance advance = new Advance("P", 4, 3, "ERDF", Money.of("100.00"), "to begin with", AUTHORITY,
			LATE);

	@Test
	void itSaysWhatWasAuthorisedForWhom() {
		assertThat(this.advance.project()).isEqualTo("P");
		assertThat(this.advance.number()).isEqualTo(4);
		assertThat(this.advance.partner()).isEqualTo(3);
		assertThat(this.advance.fund()).isEqualTo("ERDF");
		assertThat(this.advance.amount()).isEqualTo(Money.of("100.00"));
		assertThat(this.advance.comment()).isEqualTo("to begin with");
		assertThat(this.advance.authorisedAt()).isEqualTo(LATE);
		assertThat(this.advance.path()).isEqualTo("P/advance/4");
		assertThat(this.advance.id())
			.isNotEqualTo(new Advance("P", 4, 3, "ERDF", Money.ZERO, "", AUTHORITY, LATE).id());
	}

	@Test
	void itIsAuthorisedThenConfirmedThenSettledStepByStep() {
		assertThat(this.advance.status()).isEqualTo(Advance.Status.AUTHORISED);
		assertThat(this.advance.paidOn()).isNull();
		confirm(TODAY);
		assertThat(this.advance.status()).isEqualTo(Advance.Status.CONFIRMED);
		assertThat(this.advance.paidOn()).isEqualTo(TODAY);
		assertThat(this.advance.deciders()).isEqualTo(new Instalment.Deciders(AUTHORITY, ACCOUNTING));
		Settlement first = settle("40.00");
		assertThat(this.advance.status()).isEqualTo(Advance.Status.CONFIRMED);
		assertThat(this.advance.outstanding()).isEqualTo(Money.of("60.00"));
		Settlement second = settle("60.00");
		assertThat(this.advance.settled()).isEqualTo(Money.of("100.00"));
		assertThat(this.advance.status()).isEqualTo(Advance.Status.SETTLED);
		assertThat(this.advance.settlements()).containsExactly(first, second);
		assertThat(second.number()).isEqualTo(2);
		assertThat(second.payment()).isEqualTo(PAYMENT);
		assertThat(second.amount()).isEqualTo(Money.of("60.00"));
		assertThat(second.day()).isEqualTo(TODAY);
	}

	@Test
	void whoAuthorisedDoesNotConfirm() {
		Refused.as(Refusal.Kind.FORBIDDEN, "four-eyes",
				() -> this.advance.confirm(this.advance.amount(), TODAY, TODAY, PARIS, Hand.of(AUTHORITY), LATE));
		assertThat(this.advance.isPaid()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2020-03-09, false", "2020-03-10, true", "2020-03-12, true", "2020-03-13, false" })
	void itWasPaidBetweenItsAuthorisationAndTodayInTheProgrammesZone(LocalDate day, boolean possible) {
		if (possible) {
			confirm(day);
		}
		else {
			Refused.as(Refusal.Kind.INVALID, "payment-date", () -> confirm(day));
		}
		assertThat(this.advance.isPaid()).isEqualTo(possible);
	}

	@Test
	void itIsConfirmedOnce() {
		confirm(TODAY);
		Refused.as(Refusal.Kind.CONFLICT, "advance-paid", () -> confirm(TODAY));
	}

	@Test
	void notACentMoreThanWasPaidIsSettled() {
		Refused.as(Refusal.Kind.CONFLICT, "advance-not-paid", () -> settle("1.00"));
		confirm(TODAY);
		Refused.as(Refusal.Kind.INVALID, "amount-not-positive", () -> settle("0.00"));
		Refused.as(Refusal.Kind.INVALID, "amount-not-positive", () -> settle("-1.00"));
		settle("99.99");
		Refused.as(Refusal.Kind.INVALID, "more-than-advanced", () -> settle("0.02"));
		assertThat(this.advance.settled()).isEqualTo(Money.of("99.99"));
	}

	@Test
	void theTrailNamesTheAdvanceAndWhatHappened() {
		AdvanceEvent event = AdvanceEvent.of(AdvanceEvent.Kind.SETTLED, this.advance, Map.of("left", "1.00"));
		assertThat(event.chain()).isEqualTo("P");
		assertThat(event.action()).isEqualTo("advance-settled");
		assertThat(event.subject()).isEqualTo("P/advance/4");
		assertThat(event.facts()).containsExactly(Map.entry("left", "1.00"));
	}

	private void confirm(LocalDate day) {
		this.advance.confirm(this.advance.amount(), day, TODAY, PARIS, Hand.of(ACCOUNTING), LATE);
	}

	private Settlement settle(String part) {
		return this.advance.settle(Money.of(part), PAYMENT, TODAY, LATE);
	}

}
