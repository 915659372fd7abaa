package eu.regioflow.control;

import java.math.BigDecimal;
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
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.partnerreport.DeleteParkedItem;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
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
class ReopenControlTests {

	private static final int PARTNER = 4;

	private static final int LINES = 22;

	private static final List<Measure> STAGE = List.of(Measure.CERTIFIED, Measure.DEDUCTED_CONTROL,
			Measure.PARKED_CONTROL);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReopenControl reopenControl;

	@Autowired
	private DeleteParkedItem deleteParkedItem;

	@Autowired
	private CertificateSheets sheets;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private ReportContexts contexts;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private Ledger ledger;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	private UUID report;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(PARTNER);
		this.period.submit(PARTNER, 1);
		this.report = this.reports.get(PROJECT, PARTNER, 1).id();
	}

	@Test
	void whatWasCertifiedIsTakenBackByPostingsThatNameWhatTheyReverse() {
		this.period.find(PARTNER, 1, new LineFinding(2, Money.of("10.00"), ErrorType.NOT_PAID, false, ""));
		certify();
		List<String> first = rows("select seq || ' ' || amount from posting where measure in ('CERTIFIED', "
				+ "'DEDUCTED_CONTROL', 'PARKED_CONTROL') order by seq");
		assertThat(reopen("A receipt came late.").status()).isEqualTo(PartnerReport.Status.REOPENED_CERTIFIED);
		assertThat(rows("select reverses || ' ' || -amount from posting where reverses is not null order by reverses"))
			.isNotEmpty()
			.isEqualTo(first);
		for (Measure measure : STAGE) {
			assertThat(total(Dimension.CATEGORY).of(measure)).as(measure.name()).isEqualTo(Money.ZERO);
			assertThat(total(Dimension.SOURCE).of(measure)).as(measure.name()).isEqualTo(Money.ZERO);
		}
		assertThat(total(Dimension.CATEGORY).declared()).isEqualTo(Money.of(rows(
				"select sum(amount) from posting where measure = 'DECLARED' and side = 'COST' and report is not null")
			.get(0)));
		assertThat(this.checks.findings()).isEmpty();
	}

	@RepeatedTest(3)
	void theNextCertificateHasTheFiguresOfTheLastFindings(RepetitionInfo repetition) {
		Random random = new Random(20200210L + repetition.getCurrentRepetition());
		int issues = 3;
		for (int issue = 1; issue <= issues; issue++) {
			this.period.find(PARTNER, 1, randomFindings(random));
			Certificate certificate = certify();
			assertThat(certificate.number()).isEqualTo("PGI06030-C-4-1" + ((issue > 1) ? "-v" + issue : ""));
			for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.SOURCE)) {
				assertThat(figures(this.ledger.breakdown(slice(), dimension)))
					.as("seed %d, issue %d, %s", 20200210L + repetition.getCurrentRepetition(), issue, dimension)
					.isEqualTo(figures(Breakdown.of(recomputed(), dimension)));
			}
			if (issue < issues) {
				reopen("Round " + issue);
			}
		}
		assertThat(this.checks.findings()).isEmpty();
		List<CertificateSheet> all = this.sheets.all(this.report);
		assertThat(all).extracting(CertificateSheet::supersededBy)
			.containsExactly("PGI06030-C-4-1-v2", "PGI06030-C-4-1-v3", null);
		assertThat(all).extracting(CertificateSheet::reopeningReason).containsExactly("Round 1", "Round 2", null);
		assertThat(all).allSatisfy((sheet) -> assertThat(sheet.certified().plus(sheet.deducted()).plus(sheet.parked()))
			.isEqualTo(sheet.declared()));
		assertThat(rows("""
				select action from trail_entry where action in ('control-findings-recorded', 'certificate-issued',
					'control-reopened') order by sequence
				""")).containsExactly("control-findings-recorded", "certificate-issued", "control-reopened",
				"control-findings-recorded", "certificate-issued", "control-reopened", "control-findings-recorded",
				"certificate-issued");
	}

	@Test
	void theControllerHasTheTaskAgainAndTheSampleStays() {
		certify();
		String sample = rows("select seed::text from control_sample").get(0);
		assertThat(tasks()).isZero();
		reopen("Once more.");
		assertThat(tasks()).isOne();
		this.period.certify(PARTNER, 1);
		assertThat(tasks()).isZero();
		assertThat(rows("select seed::text from control_sample")).containsExactly(sample);
	}

	@Test
	void theLeadPartnerClaimsWhatTheLastCertificateSays() {
		certify();
		reopen("A line was wrong.");
		Refused.as(Refusal.Kind.INVALID, "no-certificates", () -> this.period.claim(1));
		this.period.find(PARTNER, 1, new LineFinding(1, Money.of("10.00"), ErrorType.CALCULATION, false, ""));
		certify();
		this.period.claim(1);
		Balance total = total(Dimension.CATEGORY);
		assertThat(total.claimed()).isEqualTo(total.certified()).isNotEqualTo(total.declared());
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void aCertificateInAProjectReportStays() {
		certify();
		this.period.claim(1);
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "certificate-gathered", "Too late.");
	}

	@Test
	void aCertificateOnWhichAParkedLinesFateRestsStays() {
		this.period.find(PARTNER, 1, new LineFinding(16, null, null, true, ""));
		certify();
		SignedIn.as("partner-4", () -> {
			this.deleteParkedItem.delete(PROJECT, PARTNER, new LineReference(1, 16));
			return null;
		});
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "parked-item-settled", "Late.");
	}

	@Test
	void onlyACertifiedReportIsReopened() {
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "report-not-certified", "Early.");
		certify();
		reopen("Once.");
		refusedWithoutEffect(Refusal.Kind.CONFLICT, "report-not-certified", "Twice.");
	}

	@Test
	void aReopeningNeedsAReasonOfAReasonableLength() {
		certify();
		refusedWithoutEffect(Refusal.Kind.INVALID, "reopening-reason-missing", " ");
		refusedWithoutEffect(Refusal.Kind.INVALID, "reopening-reason-missing", null);
		refusedWithoutEffect(Refusal.Kind.INVALID, "text-too-long", "x".repeat(1001));
		assertThat(reopen("x".repeat(1000)).status()).isEqualTo(PartnerReport.Status.REOPENED_CERTIFIED);
	}

	@Test
	void onlyItsOwnControllerReopensIt() {
		certify();
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("partner-4", () -> reopened("Mine.")));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("js", () -> reopened("Ours.")));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> SignedIn.as("controller-ie", () -> reopened("Theirs.")));
	}

	@Test
	void theDatabaseLetsOneCertificateOfAReportHold() {
		certify();
		reopen("A line was wrong.");
		certify();
		assertThatException().isThrownBy(() -> this.jdbc.execute("""
				update certificate set reopening = null, reopened_by = null, reopened_at = null, reopening_reason = null
				""")).withMessageContaining("certificate_one_holds");
	}

	/** Whoever comes first wins, and the books agree with who did. */
	@RepeatedTest(8)
	void reopeningAndClaimingAtOnceNeverBothHappen() throws Exception {
		certify();
		Callable<PartnerReport> reopen = () -> reopenedByController("At once.");
		List<String> outcomes = SameMoment.outcomes(reopen, () -> this.period.claim(1));
		assertThat(outcomes).isIn(List.of("certificate-gathered", "done"), List.of("done", "no-certificates"));
		Balance total = total(Dimension.CATEGORY);
		assertThat(total.claimed()).isEqualTo(total.certified());
		assertThat(total.claimed().isZero()).isEqualTo(outcomes.contains("no-certificates"));
		assertThat(this.checks.findings()).isEmpty();
	}

	@RepeatedTest(3)
	void twoWindowsReopenOnce() throws Exception {
		certify();
		Callable<PartnerReport> reopen = () -> reopenedByController("At once.");
		assertThat(SameMoment.outcomes(reopen, reopen)).isEqualTo(List.of("done", "report-not-certified"));
		assertThat(rows("select action from trail_entry where action = 'control-reopened'")).hasSize(1);
		assertThat(tasks()).isOne();
	}

	private void refusedWithoutEffect(Refusal.Kind kind, String code, String reason) {
		DemoState.awaitListeners(this.application);
		List<String> before = rows("select count(*)::text from posting union all select count(*)::text from trail_entry"
				+ " union all select version::text from certificate union all select version::text from partner_report");
		Refused.as(kind, code, () -> reopen(reason));
		assertThat(rows("select count(*)::text from posting union all select count(*)::text from trail_entry"
				+ " union all select version::text from certificate union all select version::text from partner_report"))
			.isEqualTo(before);
	}

	/** The certificate's document must be there before it can be taken back. */
	private Certificate certify() {
		Certificate certificate = this.period.certify(PARTNER, 1);
		DemoState.awaitListeners(this.application);
		return certificate;
	}

	private PartnerReport reopen(String reason) {
		return reopenedByController(reason);
	}

	private PartnerReport reopenedByController(String reason) {
		return SignedIn.as(PlayedPeriod.controller(PARTNER), () -> reopened(reason));
	}

	private PartnerReport reopened(String reason) {
		return this.reopenControl.reopen(PROJECT, PARTNER, 1, Optional.empty(), reason);
	}

	private LineFinding[] randomFindings(Random random) {
		List<ExpenditureLine> lines = this.expenditure.lines(this.report);
		List<LineFinding> findings = new ArrayList<>();
		for (int line = 1; line <= LINES; line++) {
			long cents = lines.get(line - 1).amountEur().amount().unscaledValue().longValueExact();
			switch (random.nextInt(4)) {
				case 0 ->
					findings.add(new LineFinding(line, Money.of(BigDecimal.valueOf(1 + random.nextLong(cents), 2)),
							ErrorType.values()[random.nextInt(ErrorType.values().length)], false, ""));
				case 1 -> findings.add(new LineFinding(line, null, null, true, ""));
				default -> findings.add(new LineFinding(line, null, null, false, "Seen."));
			}
		}
		return findings.toArray(LineFinding[]::new);
	}

	private List<Posting> recomputed() {
		ReportContext context = this.contexts.of(this.reports.get(this.report));
		List<Assessment.Item> items = this.expenditure.lines(this.report)
			.stream()
			.map(ExpenditureLine::forControl)
			.toList();
		return new Assessment(items, context.terms()).postings(context.place(), Assessment.Measures.CONTROL);
	}

	private static List<String> figures(Breakdown breakdown) {
		return breakdown.keys()
			.stream()
			.map((key) -> key + STAGE.stream().map((measure) -> breakdown.row(key).of(measure)).toList())
			.filter((row) -> !row.endsWith("[0.00, 0.00, 0.00]"))
			.toList();
	}

	private Slice slice() {
		return Slice.partner(PROJECT, PARTNER).report(this.report);
	}

	private Balance total(Dimension dimension) {
		return this.ledger.breakdown(slice(), dimension).total();
	}

	private int tasks() {
		return this.jdbc.queryForObject("select count(*) from act_ru_task where task_def_key_ = 'control-expenditure'",
				Integer.class);
	}

	private List<String> rows(String sql) {
		return this.jdbc.queryForList(sql, String.class);
	}

}
