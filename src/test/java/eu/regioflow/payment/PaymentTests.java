package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import eu.regioflow.Refused;
import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentTests {

	private static final UUID VERIFIER = new UUID(0, 1);

	private static final UUID AUTHORITY = new UUID(0, 2);

	private static final UUID ACCOUNTING = new UUID(0, 3);

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	// 10 March in Paris
	private static final Instant LATE = Instant.parse("2020-03-09T23:30:00Z");

	private static final LocalDate TODAY = LocalDate.of(2020, 3, 12);

	private final Payment payment = new Payment("P", new UUID(0, 9), 1, "ERDF",
			PaymentClock.running(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 5, 30)), VERIFIER, Money.of("100.00"));

	@Test
	void instalmentsAreNumberedAndAddUp() {
		assertThat(authorise("60.00").number()).isEqualTo(1);
		assertThat(authorise("40.00").number()).isEqualTo(2);
		assertThat(this.payment.authorised()).isEqualTo(Money.of("100.00"));
		assertThat(this.payment.toAuthorise()).isEqualTo(Money.ZERO);
		assertThat(this.payment.status()).isEqualTo(Payment.Status.OPEN);
		confirm(2, "40.00", ACCOUNTING, TODAY);
		assertThat(this.payment.status()).isEqualTo(Payment.Status.PART_PAID);
		assertThat(this.payment.remaining()).isEqualTo(Money.of("60.00"));
		confirm(1, "60.00", ACCOUNTING, TODAY);
		assertThat(this.payment.status()).isEqualTo(Payment.Status.PAID);
		assertThat(this.payment.instalments()).allMatch(Instalment::isPaid);
	}

	@Test
	void notACentMoreThanVerifiedIsAuthorised() {
		authorise("99.99");
		refused(Refusal.Kind.INVALID, "more-than-verified", () -> authorise("0.02"));
		assertThat(this.payment.authorised()).isEqualTo(Money.of("99.99"));
	}

	@Test
	void anInstalmentIsAboveZero() {
		refused(Refusal.Kind.INVALID, "amount-not-positive", () -> authorise("0.00"));
		refused(Refusal.Kind.INVALID, "amount-not-positive", () -> authorise("-1.00"));
	}

	@Test
	void whoVerifiedDoesNotAuthorise() {
		refused(Refusal.Kind.FORBIDDEN, "four-eyes",
				() -> this.payment.authorise(Money.of("1.00"), Hand.of(VERIFIER), Instant.EPOCH));
	}

	@Test
	void whoAuthorisedDoesNotConfirm() {
		authorise("1.00");
		refused(Refusal.Kind.FORBIDDEN, "four-eyes", () -> confirm(1, "1.00", AUTHORITY, TODAY));
	}

	@Test
	void theExactInstalmentIsConfirmedOnce() {
		authorise("1.00");
		refused(Refusal.Kind.INVALID, "unknown-instalment", () -> confirm(2, "1.00", ACCOUNTING, TODAY));
		refused(Refusal.Kind.INVALID, "not-the-instalment", () -> confirm(1, "1.01", ACCOUNTING, TODAY));
		confirm(1, "1.00", ACCOUNTING, TODAY);
		refused(Refusal.Kind.CONFLICT, "instalment-paid", () -> confirm(1, "1.00", ACCOUNTING, TODAY));
		assertThat(this.payment.paid()).isEqualTo(Money.of("1.00"));
	}

	@Test
	void thePaymentsDayLiesBetweenAuthorisationAndTodayInTheProgrammesZone() {
		authorise("1.00");
		refused(Refusal.Kind.INVALID, "payment-date", () -> confirm(1, "1.00", ACCOUNTING, LocalDate.of(2020, 3, 9)));
		refused(Refusal.Kind.INVALID, "payment-date", () -> confirm(1, "1.00", ACCOUNTING, TODAY.plusDays(1)));
		confirm(1, "1.00", ACCOUNTING, LocalDate.of(2020, 3, 10));
		assertThat(this.payment.instalments().get(0).paidOn()).isEqualTo("2020-03-10");
		assertThat(this.payment.instalments().get(0).authorisedAt()).isEqualTo(LATE);
	}

	@Test
	void aPaymentSaysWhereItBelongs() {
		assertThat(this.payment.path()).isEqualTo("P/report/1/payment/ERDF");
		assertThat(this.payment.page()).isEqualTo("/projects/P/payments");
		assertThat(this.payment.due()).hasValue(LocalDate.of(2020, 5, 30));
		assertThat(this.payment.fund()).isEqualTo("ERDF");
	}

	private Instalment authorise(String amount) {
		return this.payment.authorise(Money.of(amount), Hand.of(AUTHORITY), LATE);
	}

	private void confirm(int instalment, String amount, UUID by, LocalDate day) {
		this.payment.confirm(instalment, Money.of(amount), day, TODAY, PARIS, Hand.of(by), Instant.EPOCH);
	}

	private static void refused(Refusal.Kind kind, String code, Runnable work) {
		Refused.as(kind, code, work::run);
	}

}
