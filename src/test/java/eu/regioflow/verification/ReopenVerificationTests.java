package eu.regioflow.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.partnerreport.DeleteParkedItem;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.payment.InterruptPaymentClock;
import eu.regioflow.payment.Interruption;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.ResumePaymentClock;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class ReopenVerificationTests {

	private static final List<Measure> STAGE = List.of(Measure.CLAIMED, Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
			Measure.PARKED_VERIFICATION);

	private static final String STATE = """
			select count(*)::text from posting union all select count(*)::text from trail_entry
			union all select version::text from project_report union all select version::text from payment
			union all select count(*)::text from act_ru_task
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReopenVerification reopenVerification;

	@Autowired
	private VerificationSheets sheets;

	@Autowired
	private ProjectReports projectReports;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Payments payments;

	@Autowired
	private InterruptPaymentClock interruptPaymentClock;

	@Autowired
	private ResumePaymentClock resumePaymentClock;

	@Autowired
	private DeleteParkedItem deleteParkedItem;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private Ledger ledger;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void claim() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(4);
		this.period.certifyAll(2);
		this.period.claim(1);
	}

	@Test
	void whatWasVerifiedIsTakenBackByPostingsThatNameWhatTheyReverse() {
		this.period.examine(1, finding(2, "10.00", "0.50", false));
		verify();
		List<String> first = rows("select seq || ' ' || amount from posting where measure in ('VERIFIED', "
				+ "'DEDUCTED_VERIFICATION', 'PARKED_VERIFICATION') order by seq");
		assertThat(reopen("A receipt came late.").status()).isEqualTo(ProjectReport.Status.REOPENED_VERIFIED);
		assertThat(rows("select reverses || ' ' || -amount from posting where reverses is not null order by reverses"))
			.isNotEmpty()
			.isEqualTo(first);
		for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.SOURCE)) {
			Balance total = breakdown(dimension).total();
			assertThat(total.verified()).isEqualTo(Money.ZERO);
			assertThat(total.of(Measure.DEDUCTED_VERIFICATION)).isEqualTo(Money.ZERO);
			assertThat(total.claimed()).isEqualTo(total.certified()).isNotEqualTo(Money.ZERO);
		}
		assertThat(this.checks.findings()).isEmpty();
	}

	@RepeatedTest(3)
	void theSameFindingsGiveTheSameFiguresToTheCent(RepetitionInfo repetition) {
		long seed = 20201122L + repetition.getCurrentRepetition();
		this.period.examine(1, randomFindings(new Random(seed)));
		verify();
		List<String> figures = figures();
		Money paid = this.period.payment().verified();
		reopen("Once more.");
		this.period.examine(1, randomFindings(new Random(seed)));
		verify();
		assertThat(figures()).as("seed %d", seed).isEqualTo(figures);
		assertThat(this.period.payment().verified()).as("seed %d", seed).isEqualTo(paid);
		assertThat(this.checks.findings()).isEmpty();
		assertThat(this.sheets.all(this.projectReports.get(PROJECT, 1)))
			.extracting((sheet) -> sheet.number() + " " + sheet.supersededBy() + " " + sheet.reopeningReason())
			.containsExactly("PGI06030-P-1 PGI06030-P-1-v2 Once more.", "PGI06030-P-1-v2 null null");
		assertThat(rows("""
				select action from trail_entry where action in ('verification-findings-recorded',
					'project-report-verified', 'verification-reopened', 'payment-opened', 'payment-taken-back',
					'statement-issued') and subject not like '%-S-%' and subject not like '%-C-%' order by sequence
				""")).containsExactly("verification-findings-recorded", "project-report-verified", "payment-opened",
				"statement-issued", "verification-reopened", "payment-taken-back", "verification-findings-recorded",
				"project-report-verified", "payment-opened", "statement-issued");
	}

	@Test
	void otherFindingsChangeWhatIsPaid() {
		verify();
		UUID payment = this.period.payment().id();
		Money before = this.period.payment().verified();
		reopen("A receipt is missing.");
		this.period.examine(1, finding(2, "10.00", null, false));
		verify();
		Payment again = this.period.payment();
		assertThat(again.id()).isEqualTo(payment);
		assertThat(before.isMoreThan(again.verified())).isTrue();
		assertThat(again.verified()).isEqualTo(breakdown(Dimension.SOURCE).row("ERDF").verified());
		this.period.authorise(payment, again.verified());
		assertThat(breakdown(Dimension.SOURCE).total().of(Measure.AUTHORISED)).isEqualTo(again.verified());
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void theTasksFollow() {
		verify();
		assertThat(tasks()).containsExactly("authorise-payment");
		reopen("Once more.");
		assertThat(tasks()).containsExactly("verify-again");
		assertThat(rows("select name_ from act_ru_task where task_def_key_ = 'verify-again'").get(0))
			.startsWith("Verify the project report again · PGI06030, period 1");
		Payment payment = this.payments.findByProjectOrderByPeriodAscFundAsc(PROJECT).get(0);
		assertThat(this.payments.standing(PROJECT)).isEmpty();
		Refused.as(Refusal.Kind.CONFLICT, "payment-taken-back",
				() -> this.period.authorise(payment.id(), Money.of("1.00")));
		verify();
		assertThat(tasks()).containsExactly("authorise-payment");
	}

	@Test
	void thePaymentsClockGoesOnWhereItStood() {
		verify();
		Payment payment = this.period.payment();
		LocalDate due = payment.due().orElseThrow();
		LocalDate today = LocalDate.of(2020, 2, 10);
		SignedIn.as("ma", () -> this.interruptPaymentClock.interrupt(payment.id(), Optional.empty(), today,
				Interruption.Reason.DOCUMENTS_MISSING, "Send the contract."));
		this.period.moveTo(today.plusDays(5));
		SignedIn.as("ma", () -> this.resumePaymentClock.resume(payment.id(), Optional.empty(), today.plusDays(5)));
		reopen("Once more.");
		verify();
		assertThat(this.period.payment().due()).contains(due.plusDays(5));
		assertThat(this.period.payment().interruptions()).hasSize(1);
	}

	@Test
	void aVerificationOfWhichSomethingIsAuthorisedStays() {
		verify();
		this.period.authorise(this.period.payment().id(), Money.of("1.00"));
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "verification-paid", "Too late.");
	}

	@Test
	void aVerificationWhosePaymentIsDeclaredStays() {
		verify();
		UUID declaration = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into commission_declaration (id, kind, fund, accounting_year, number, status, opened_by, opened_at,
							version) values (?, 'PAYMENT_APPLICATION', 'ERDF', 2019, 1, 'DRAFT', gen_random_uuid(), now(), 0)
						""",
				declaration);
		this.jdbc.update(
				"""
						insert into declared_item (id, declaration, kind, subject, fund, project, reference, total, union_amount,
							public_amount) values (gen_random_uuid(), ?, 'PAYMENT', ?, 'ERDF', ?, 'x', 1, 1, 1)
						""",
				declaration, this.period.payment().id(), PROJECT);
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "verification-declared", "Too late.");
	}

	@Test
	void aVerificationFromWhichACorrectionTakesStays() {
		verify();
		this.jdbc.update(
				"""
						with audit as (
							insert into audit (id, project, number, body, manner, status, starts, comment, version)
								values (gen_random_uuid(), ?, 1, 'AA', 'ADMINISTRATIVE', 'ONGOING', '2020-02-03', '', 0) returning *)
						insert into correction (id, audit, project, number, reference, status, partner, report, report_number,
							line, category, amount, error_type, clerical_mistake, gold_plating, suspected_fraud, follow_up, impact,
							scenario, comment, entered_by, entered_at, version)
							select gen_random_uuid(), id, project, 1, 'PGI06030-A-1-1', 'ONGOING', 4, ?, 1, 1, 'STAFF', 1, 'OTHER',
								false, false, false, 'NO', 'NA', 'NA', '', gen_random_uuid(), now(), 0 from audit
						""",
				PROJECT, this.reports.get(PROJECT, 4, 1).id());
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "verification-corrected", "Too late.");
	}

	@Test
	void aVerificationOnWhichAParkedLinesFateRestsStays() {
		this.period.examine(1, finding(16, null, null, true));
		verify();
		SignedIn.as("partner-4", () -> {
			this.deleteParkedItem.delete(PROJECT, 4, new LineReference(1, 16));
			return null;
		});
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "verified-item-settled", "Late.");
	}

	@Test
	void whatControlParkedAndWasGivenUpDoesNotHoldIt() throws Exception {
		DemoState.restore(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.period.find(4, 1, new LineFinding(16, null, null, true, ""));
		this.period.certify(4, 1);
		this.period.claim(1);
		verify();
		SignedIn.as("partner-4", () -> {
			this.deleteParkedItem.delete(PROJECT, 4, new LineReference(1, 16));
			return null;
		});
		assertThat(reopen("Once more.").status()).isEqualTo(ProjectReport.Status.REOPENED_VERIFIED);
	}

	@Test
	void onlyAVerifiedReportIsReopened() {
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "project-report-not-verified", "Early.");
		verify();
		reopen("Once.");
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "project-report-not-verified", "Twice.");
	}

	@Test
	void aReopeningNeedsAReasonOfAReasonableLength() {
		verify();
		refusedWithoutEffect(Refusal.Kind.INVALID, "verification-reason-missing", " ");
		refusedWithoutEffect(Refusal.Kind.INVALID, "verification-reason-missing", null);
		refusedWithoutEffect(Refusal.Kind.INVALID, "text-too-long", "x".repeat(1001));
	}

	@Test
	void onlyTheProjectsJointSecretariatReopensIt() {
		verify();
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("ma", () -> reopened("Ours.")));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("partner-1", () -> reopened("Mine.")));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> SignedIn.as("js-2", () -> reopened("Theirs.")));
	}

	@Test
	void theDatabaseLetsOneVerificationOfAReportHold() {
		verify();
		reopen("A line was wrong.");
		verify();
		assertThatException()
			.isThrownBy(() -> this.jdbc.execute(
					"""
							update verification set reopening = null, reopened_by = null, reopened_at = null, reopening_reason = null
							"""))
			.withMessageContaining("verification_one_holds");
	}

	/** Whoever comes first wins, and the books agree with who did. */
	@RepeatedTest(8)
	void reopeningAndAuthorisingAtOnceNeverBothHappen() throws Exception {
		verify();
		UUID payment = this.period.payment().id();
		Callable<ProjectReport> reopen = () -> reopen("At once.");
		List<String> outcomes = SameMoment.outcomes(reopen, () -> this.period.authorise(payment, Money.of("1.00")));
		assertThat(outcomes).isIn(List.of("done", "payment-taken-back"), List.of("done", "verification-paid"));
		Balance total = breakdown(Dimension.SOURCE).total();
		assertThat(total.of(Measure.AUTHORISED).isZero()).isEqualTo(outcomes.contains("payment-taken-back"));
		assertThat(total.verified().isZero()).isEqualTo(outcomes.contains("payment-taken-back"));
		assertThat(this.checks.findings()).isEmpty();
	}

	@RepeatedTest(3)
	void twoWindowsReopenOnce() throws Exception {
		verify();
		Callable<ProjectReport> reopen = () -> reopen("At once.");
		assertThat(SameMoment.outcomes(reopen, reopen)).isEqualTo(List.of("done", "project-report-not-verified"));
		assertThat(tasks()).containsExactly("verify-again");
	}

	private void refusedWithoutEffect(Refusal.Kind kind, String code, String reason) {
		DemoState.awaitListeners(this.application);
		List<String> before = rows(STATE);
		Refused.as(kind, code, () -> reopen(reason));
		assertThat(rows(STATE)).isEqualTo(before);
	}

	/** The statement must be there before it can be withdrawn. */
	private void verify() {
		this.period.verify(1);
		DemoState.awaitListeners(this.application);
	}

	private ProjectReport reopen(String reason) {
		return SignedIn.as("js", () -> reopened(reason));
	}

	private ProjectReport reopened(String reason) {
		return this.reopenVerification.reopen(PROJECT, 1, Optional.empty(), reason);
	}

	private LineVerification[] randomFindings(Random random) {
		List<LineVerification> findings = new ArrayList<>();
		for (int partner : List.of(2, 4)) {
			for (ExpenditureLine line : this.expenditure.lines(this.reports.get(PROJECT, partner, 1).id())) {
				long cents = line.certified().amount().unscaledValue().longValueExact();
				ErrorType type = ErrorType.values()[random.nextInt(ErrorType.values().length)];
				switch (random.nextInt(4)) {
					case 0 -> {
						long js = random.nextLong(cents);
						findings.add(new LineVerification(partner, 1, line.line(), Money.of(BigDecimal.valueOf(js, 2)),
								Money.of(BigDecimal.valueOf(1 + random.nextLong(cents - js), 2)), false, type, ""));
					}
					case 1 -> findings.add(new LineVerification(partner, 1, line.line(), null, null, true, null, ""));
					default -> {
					}
				}
			}
		}
		return findings.toArray(LineVerification[]::new);
	}

	private static LineVerification finding(int line, String js, String ma, boolean parked) {
		return new LineVerification(4, 1, line, (js != null) ? Money.of(js) : null, (ma != null) ? Money.of(ma) : null,
				parked, ErrorType.OTHER, "");
	}

	private List<String> figures() {
		List<String> figures = new ArrayList<>();
		for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.SOURCE, Dimension.PARTNER)) {
			Breakdown breakdown = breakdown(dimension);
			breakdown.keys()
				.forEach((key) -> figures
					.add(key + STAGE.stream().map((measure) -> breakdown.row(key).of(measure)).toList()));
		}
		return figures;
	}

	private Breakdown breakdown(Dimension dimension) {
		return this.ledger.breakdown(
				Slice.project(PROJECT)
					.reports(List.of(this.reports.get(PROJECT, 4, 1).id(), this.reports.get(PROJECT, 2, 1).id())),
				dimension);
	}

	private List<String> tasks() {
		return rows("""
				select task_def_key_ from act_ru_task where task_def_key_ in ('verify-project-report', 'verify-again',
					'authorise-payment')
				""");
	}

	private List<String> rows(String sql) {
		return this.jdbc.queryForList(sql, String.class);
	}

}
