package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.Refused;
import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a payment keeps of each step, beside the sums that PaymentTests looks at. */
class PaymentStepsTests {

	private static final UUID VERIFIER = new UUID(0, 1);

	private static final UUID AUTHORITY = new UUID(0, 2);

	private static final UUID ACCOUNTING = new UUID(0, 3);

	private static final UUID REPORT = new UUID(0, 9);

	private static final LocalDate DAY = LocalDate.of(2020, 3, 10);

	private static final Instant AT = Instant.parse("2020-03-10T08:00:00Z");

	private final Payment payment = new Payment("P", REPORT, 1, "ERDF",
			PaymentClock.running(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 5, 30)), VERIFIER, Money.of("100.00"));

	@Test
	void whatIsSetOffIsAuthorisedAndPaidAtOnceAndNoBankMovesIt() {
		authorise("10.00");
		Instalment setOff = setOff("30.00", Instalment.SetOff.RECOVERY);
		assertThat(setOff.number()).isEqualTo(2);
		assertThat(setOff.setsOff()).isEqualTo(Instalment.SetOff.RECOVERY);
		assertThat(setOff.paidOn()).isEqualTo(DAY);
		assertThat(setOff.isPaid()).isTrue();
		assertThat(this.payment.authorised()).isEqualTo(Money.of("40.00"));
		assertThat(this.payment.paid()).isEqualTo(Money.of("30.00"));
		assertThat(this.payment.instalments()).hasSize(2).last().isSameAs(setOff);
		Refused.as(Refusal.Kind.INVALID, "more-than-verified", () -> setOff("60.01", Instalment.SetOff.ADVANCE));
		setOff("60.00", Instalment.SetOff.ADVANCE);
		assertThat(this.payment.remaining()).isEqualTo(Money.of("10.00"));
	}

	@Test
	void confirmingGivesTheInstalmentThatWasPaid() {
		Instalment authorised = authorise("10.00");
		assertThat(authorised.setsOff()).isNull();
		assertThat(this.payment.confirm(1, Money.of("10.00"), DAY, DAY, ZoneOffset.UTC, Hand.of(ACCOUNTING), AT))
			.isSameAs(authorised);
	}

	@Test
	void itsClockStandsWhileItIsInterruptedAndGoesOnLater() {
		Interruption interruption = this.payment.interrupt(DAY, Interruption.Reason.DOCUMENTS_MISSING, "the invoice",
				DAY, AUTHORITY, AT);
		assertThat(this.payment.due()).isEmpty();
		assertThat(interruption.number()).isEqualTo(1);
		assertThat(interruption.from()).isEqualTo(DAY);
		assertThat(interruption.reason()).isEqualTo(Interruption.Reason.DOCUMENTS_MISSING);
		assertThat(interruption.notice()).isEqualTo("the invoice");
		assertThat(interruption.resumedOn()).isNull();
		assertThat(interruption.days()).isZero();
		this.payment.resume(DAY.plusDays(14), DAY.plusDays(20), AUTHORITY, AT);
		assertThat(this.payment.due()).hasValue(LocalDate.of(2020, 6, 13));
		assertThat(interruption.resumedOn()).isEqualTo(DAY.plusDays(14));
		assertThat(interruption.days()).isEqualTo(14);
		this.payment.interrupt(DAY.plusDays(20), Interruption.Reason.IRREGULARITY, "", DAY.plusDays(20), AUTHORITY, AT);
		assertThat(this.payment.interruptions()).extracting(Interruption::number).containsExactly(1, 2);
		this.payment.resume(DAY.plusDays(21), DAY.plusDays(21), AUTHORITY, AT);
		assertThat(this.payment.due()).hasValue(LocalDate.of(2020, 6, 14));
	}

	@Test
	void whatIsPaidNeedsNoInterruption() {
		setOff("100.00", Instalment.SetOff.ADVANCE);
		Refused.as(Refusal.Kind.CONFLICT, "payment-paid",
				() -> this.payment.interrupt(DAY, Interruption.Reason.IRREGULARITY, "", DAY, AUTHORITY, AT));
		assertThat(this.payment.interruptions()).isEmpty();
	}

	@Test
	void itSaysWhatItIsFor() {
		assertThat(this.payment.project()).isEqualTo("P");
		assertThat(this.payment.projectReport()).isEqualTo(REPORT);
		assertThat(this.payment.period()).isEqualTo(1);
		assertThat(this.payment.id()).isNotNull();
		assertThat(this.payment.clock().submitted()).isEqualTo("2020-03-01");
	}

	@Test
	void anInstalmentIsNamedByProjectPeriodFundAndNumberAsLongAsTheBankHasRoom() {
		Instalment second = authorise("1.00");
		assertThat(this.payment.reference(second)).isEqualTo("P-1-ERDF-1");
		UUID id = UUID.fromString("00000000-0000-0000-0000-00000000000a");
		String project = "X".repeat(26);
		assertThat(new InstalmentPlace(REPORT, 2, id, project, 1, null, "ERDF", null).reference()).hasSize(35)
			.isEqualTo(project + "-1-ERDF-2");
		assertThat(new InstalmentPlace(REPORT, 2, id, project + "X", 1, null, "ERDF", null).reference())
			.isEqualTo("0000000000000000000000000000000a");
	}

	@Test
	void theTrailNamesThePaymentTheInstalmentAndWhetherAllIsAuthorised() {
		Instalment instalment = authorise("99.99");
		PaymentEvent event = PaymentEvent.of(PaymentEvent.Kind.AUTHORISED, this.payment, instalment,
				Map.of("amount", "99.99"));
		assertThat(event.instalment()).isNotNull().isEqualTo(instalment.id());
		assertThat(event.payment()).isEqualTo(this.payment.id());
		assertThat(event.allAuthorised()).isFalse();
		assertThat(event.chain()).isEqualTo("P");
		assertThat(event.action()).isEqualTo("payment-authorised");
		assertThat(event.subject()).isEqualTo("P/report/1/payment/ERDF");
		assertThat(event.facts()).containsExactly(Map.entry("amount", "99.99"));
		authorise("0.01");
		PaymentEvent opened = PaymentEvent.of(PaymentEvent.Kind.OPENED, this.payment, null, Map.of());
		assertThat(opened.allAuthorised()).isTrue();
		assertThat(opened.instalment()).isNull();
		TransferFileMade file = new TransferFileMade("P", "M-1", 2, Money.of("3.00"));
		assertThat(file.chain() + " " + file.action() + " " + file.subject())
			.isEqualTo("P transfer-file-made P/payments");
		assertThat(file.facts()).isEqualTo(Map.of("message", "M-1", "transfers", 2, "total", Money.of("3.00")));
	}

	@Test
	void withoutAnAccountOfTheProgrammeNothingIsTransferred() {
		for (PayerAccount account : new PayerAccount[] { new PayerAccount(null, "DE89370400440532013000", ""),
				new PayerAccount(" ", "DE89370400440532013000", ""), new PayerAccount("Programme", null, ""),
				new PayerAccount("Programme", " ", "") }) {
			Refused.as(Refusal.Kind.CONFLICT, "payer-account-missing", account::account);
		}
		assertThat(new PayerAccount("Programme", "DE89 3704 0044 0532 0130 00", "").account().iban())
			.isEqualTo("DE89370400440532013000");
	}

	private Instalment authorise(String amount) {
		return this.payment.authorise(Money.of(amount), Hand.of(AUTHORITY), AT);
	}

	private Instalment setOff(String amount, Instalment.SetOff kind) {
		return this.payment.setOff(Money.of(amount), kind, new Instalment.Deciders(AUTHORITY, ACCOUNTING), DAY, AT);
	}

}
