package eu.regioflow.payment.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eu.regioflow.Refused;
import eu.regioflow.audit.AuditBody;
import eu.regioflow.money.Money;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommissionDeclarationItemsTests {

	private static final AccountingYear YEAR = new AccountingYear(2019);

	private static final UUID OFFICER = new UUID(0, 1);

	private final CommissionDeclaration application = declaration(CommissionDeclaration.Kind.PAYMENT_APPLICATION);

	private final CommissionDeclaration account = declaration(CommissionDeclaration.Kind.ANNUAL_ACCOUNT);

	private final DeclaredItem payment = item(DeclaredItem.Kind.PAYMENT, 7, "P-1-ERDF", null, "100.00", "85.00",
			"90.00");

	private final DeclaredItem correction = item(DeclaredItem.Kind.CORRECTION, 8, "P-A-1-1", AuditBody.values()[0],
			"-10.00", "-8.50", "-9.00");

	@Test
	void itIsNamedByFundYearKindAndNumber() {
		assertThat(this.application.reference()).isEqualTo("ERDF-2019-2020-APP-2");
		assertThat(this.account.reference()).isEqualTo("ERDF-2019-2020-ACC-2");
		assertThat(this.account.kind()).isEqualTo(CommissionDeclaration.Kind.ANNUAL_ACCOUNT);
		assertThat(this.account.fund()).isEqualTo("ERDF");
		assertThat(this.account.year()).isEqualTo(YEAR);
		assertThat(this.account.number()).isEqualTo(2);
		assertThat(this.account.id()).isNotEqualTo(this.application.id());
	}

	@Test
	void itsTotalIsThatOfItsItemsInEveryAmount() {
		this.application.gather(List.of(this.correction, this.payment));
		assertThat(this.application.total())
			.isEqualTo(new Eligible(Money.of("90.00"), Money.of("76.50"), Money.of("81.00"), Money.ZERO));
		assertThat(this.application.items()).containsExactly(this.payment, this.correction);
		assertThat(this.account.total()).isEqualTo(Eligible.NONE);
		assertThat(this.payment.amounts().negated())
			.isEqualTo(new Eligible(Money.of("-100.00"), Money.of("-85.00"), Money.of("-90.00"), Money.ZERO));
	}

	@Test
	void whatWasGatheredBeforeStaysAsItWasAndWhatIsNotWantedGoes() {
		this.application.gather(List.of(this.payment, this.correction));
		DeclaredItem dearer = item(DeclaredItem.Kind.PAYMENT, 7, "P-1-ERDF", null, "999.00", "999.00", "999.00");
		this.application.gather(List.of(dearer));
		assertThat(this.application.items()).containsExactly(this.payment);
	}

	@Test
	void nothingCannotBeDeclaredAndWhatIsFinishedStaysUntilItIsReopened() {
		Refused.as(Refusal.Kind.CONFLICT, "nothing-to-declare", () -> this.application.finish(OFFICER, Instant.EPOCH));
		Refused.as(Refusal.Kind.CONFLICT, "declaration-draft", this.application::reopen);
		assertThat(this.application.status()).isEqualTo(CommissionDeclaration.Status.DRAFT);
		this.application.gather(List.of(this.payment));
		this.application.finish(OFFICER, Instant.EPOCH);
		assertThat(this.application.status()).isEqualTo(CommissionDeclaration.Status.FINISHED);
		assertThat(this.application.finishedAt()).isEqualTo(Instant.EPOCH);
		Refused.as(Refusal.Kind.CONFLICT, "declaration-finished", () -> this.application.gather(List.of()));
		Refused.as(Refusal.Kind.CONFLICT, "declaration-finished",
				() -> this.application.finish(OFFICER, Instant.EPOCH));
		this.application.reopen();
		assertThat(this.application.isDraft()).isTrue();
		assertThat(this.application.finishedAt()).isNull();
	}

	@Test
	void finishedAccountsCloseTheYearAndADraftApplicationKeepsItOpen() {
		List<CommissionDeclaration> year = List.of(this.application, this.account);
		YearRules.requireOpenAccounts(year);
		Refused.as(Refusal.Kind.CONFLICT, "application-draft", () -> YearRules.requireNoDraftApplication(year));
		this.application.gather(List.of(this.payment));
		this.application.finish(OFFICER, Instant.EPOCH);
		YearRules.requireNoDraftApplication(year);
		YearRules.requireOpenAccounts(year);
		this.account.gather(List.of(this.payment));
		this.account.finish(OFFICER, Instant.EPOCH);
		Refused.as(Refusal.Kind.CONFLICT, "account-finished", () -> YearRules.requireOpenAccounts(year));
		YearRules.requireNoDraftApplication(year);
	}

	@Test
	void theFileHasARowForEachItemAndTheTotalLast() {
		this.application.gather(List.of(this.payment, this.correction));
		assertThat(DeclarationCsv.of(this.application)).isEqualTo("""
				kind,reference,project,body,total_eligible,union,public,art_94\r
				PAYMENT,P-1-ERDF,P,,100.00,85.00,90.00,0.00\r
				CORRECTION,P-A-1-1,P,%s,-10.00,-8.50,-9.00,0.00\r
				TOTAL,ERDF-2019-2020-APP-2,,,90.00,76.50,81.00,0.00\r
				""".formatted(AuditBody.values()[0]));
		this.account.gather(List.of(new DeclaredItem(DeclaredItem.Kind.APPLICATION, new UUID(0, 5), "ERDF", null,
				"ERDF-2019-2020-APP-1", null, Eligible.NONE)));
		assertThat(DeclarationCsv.of(this.account)).contains("APPLICATION,ERDF-2019-2020-APP-1,,,0.00,0.00,0.00,0.00");
	}

	@Test
	void anItemSaysWhatItIsOf() {
		assertThat(this.correction.kind()).isEqualTo(DeclaredItem.Kind.CORRECTION);
		assertThat(this.correction.subject()).isEqualTo(new UUID(0, 8));
		assertThat(this.correction.project()).isEqualTo("P");
		assertThat(this.correction.body()).isEqualTo(AuditBody.values()[0]);
	}

	private static CommissionDeclaration declaration(CommissionDeclaration.Kind kind) {
		return new CommissionDeclaration(kind, "ERDF", YEAR, 2, OFFICER, Instant.EPOCH);
	}

	private static DeclaredItem item(DeclaredItem.Kind kind, long subject, String reference, AuditBody body,
			String total, String union, String publicMoney) {
		return new DeclaredItem(kind, new UUID(0, subject), "ERDF", "P", reference, body,
				new Eligible(Money.of(total), Money.of(union), Money.of(publicMoney), Money.ZERO));
	}

}
