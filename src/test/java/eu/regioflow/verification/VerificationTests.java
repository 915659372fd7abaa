package eu.regioflow.verification;

import java.util.List;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class VerificationTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private VerifyProjectReport verifyProjectReport;

	@Autowired
	private RecordVerificationFindings recordFindings;

	@Autowired
	private ReopenVerification reopenVerification;

	@Autowired
	private VerificationPreview preview;

	@Autowired
	private VerificationSheets sheets;

	@Autowired
	private ProjectReports projectReports;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void claim() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.claim(1);
	}

	@Test
	void secretariatAndAuthorityDeductTogether() {
		Balance before = staff();
		this.period.examine(1, finding(1, "10.00", "0.50", false));
		this.period.verify(1);
		assertThat(staff().deducted()).isEqualTo(Money.of("10.50"));
		assertThat(staff().verified()).isEqualTo(before.certified().minus(Money.of("10.50")));
		Balance office = this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).row("OFFICE");
		assertThat(office.certified().minus(office.verified())).isEqualTo(office.deducted());
		assertThat(office.deducted()).isBetween(Money.of("1.57"), Money.of("1.58"));
		assertViewsAgree();
	}

	@Test
	void aParkedLineIsNotPaidAndNotDeducted() {
		this.period.examine(1, finding(1, null, null, true));
		this.period.verify(1);
		assertThat(staff().parked()).isEqualTo(Money.of("1488.14"));
		assertThat(this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total().deducted())
			.isEqualTo(Money.ZERO);
		assertViewsAgree();
	}

	@Test
	void aSecondSetOfFindingsReplacesTheFirst() {
		this.period.examine(1, finding(1, "10.00", null, false));
		this.period.examine(1);
		this.period.verify(1);
		assertThat(staff().deducted()).isEqualTo(Money.ZERO);
	}

	@Test
	void aFindingIsRefusedWhereARuleIsBroken() {
		refused("1 line unknown-line", finding(999, "1.00", null, false));
		refused("1 deductedJs more-than-the-line", finding(1, "1488.14", "0.01", false));
		refused("1 deductedMa negative-amount", finding(1, "1.00", "-0.01", false));
		refused("1 parked deducted-and-parked", finding(1, "1.00", null, true));
		refused("1 errorType error-type-missing",
				new LineVerification(1, 1, 1, Money.of("1.00"), null, false, null, ""));
	}

	@Test
	void aLineIsNamedOnce() {
		LineVerification again = new LineVerification(1, 1, 1, null, Money.of("2.00"), false, ErrorType.OTHER, "");
		Refused.at(List.of("2 line line-named-twice"),
				() -> this.period.examine(1, finding(1, "1.00", null, false), again));
	}

	@Test
	void onlyADeductionKeepsItsErrorTypeAndCommentsStay() {
		this.period.examine(1, new LineVerification(1, 1, 1, null, Money.of("0.01"), false, ErrorType.OTHER, "Late."),
				new LineVerification(1, 1, 2, null, null, true, ErrorType.OTHER, null));
		assertThat(this.expenditure.lines(this.reports.get(PROJECT, 1, 1).id()).subList(0, 3))
			.extracting(ExpenditureLine::verification)
			.containsExactly(new VerificationFinding(Money.ZERO, Money.of("0.01"), false, ErrorType.OTHER, "Late."),
					new VerificationFinding(Money.ZERO, Money.ZERO, true, null, ""), VerificationFinding.NONE);
	}

	@Test
	void theConclusionIsThereAndNotEndless() {
		Refused.as(Refusal.Kind.INVALID, "conclusion-missing", () -> verify(" "));
		Refused.as(Refusal.Kind.INVALID, "conclusion-missing", () -> verify(null));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> verify("x".repeat(4001)));
		assertThat(verify("x".repeat(4000)).status()).isEqualTo(ProjectReport.Status.VERIFIED);
	}

	@Test
	void theTrailAndTheSheetSayWhatWasMadeOfTheReport() {
		this.period.examine(1, finding(1, "10.00", "0.50", false), finding(2, null, null, true));
		this.period.verify(1);
		Balance total = this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total();
		assertThat(this.jdbc.queryForList("""
				select chain || ' ' || subject || ' ' || facts from trail_entry
					where action = 'verification-findings-recorded'
				""", String.class)).singleElement()
			.asString()
			.startsWith("PGI06030 PGI06030/report/1 ")
			.contains("\"deducted\":\"10.50\"", "\"parkedLines\":\"1\"");
		assertThat(this.jdbc.queryForObject("select facts from trail_entry where action = 'project-report-verified'",
				String.class))
			.contains("\"verified\":\"" + total.verified() + "\"", "\"deducted\":\"" + total.deducted() + "\"",
					"\"parked\":\"" + total.parked() + "\"", "sha256:");
		assertThat(this.sheets.all(this.projectReports.get(PROJECT, 1))).singleElement().satisfies((sheet) -> {
			assertThat(sheet.deducted()).isEqualTo(total.deducted()).isNotEqualTo(Money.ZERO);
			assertThat(sheet.parked()).isEqualTo(total.parked()).isNotEqualTo(Money.ZERO);
			assertThat(sheet.verified()).isEqualTo(total.verified());
			assertThat(sheet.conclusion()).isEqualTo("In order.");
		});
	}

	@Test
	void recordingHandsOutTheReportWithANewVersion() {
		ProjectReport before = report();
		ProjectReport recorded = record(Optional.of(before.version()));
		assertThat(recorded.id()).isEqualTo(before.id());
		assertThat(recorded.status()).isEqualTo(ProjectReport.Status.IN_VERIFICATION);
		long first = report().version();
		record(Optional.of(first));
		assertThat(report().version()).as("after the same findings again").isGreaterThan(first);
	}

	@Test
	void whoHasNotSeenTheNewestVersionChangesNothing() {
		Optional<Long> seen = Optional.of(report().version());
		record(seen);
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> record(seen));
		Refused.as(Refusal.Kind.CONFLICT, "stale-version",
				() -> SignedIn.as("js", () -> this.verifyProjectReport.verify(PROJECT, 1, seen, "In order.")));
		ProjectReport verified = verify("In order.");
		assertThat(verified.id()).isEqualTo(report().id());
		Refused.as(Refusal.Kind.CONFLICT, "stale-version",
				() -> SignedIn.as("js", () -> this.reopenVerification.reopen(PROJECT, 1, seen, "Wrong.")));
		assertThat(report().status()).isEqualTo(ProjectReport.Status.VERIFIED);
	}

	@Test
	void whatIsVerifiedTakesNoFindingsUntilItIsReopened() {
		verify("In order.");
		Refused.as(Refusal.Kind.CONFLICT, "project-report-not-in-verification", () -> record(Optional.empty()));
	}

	@Test
	void thePageCountsTheLinesWithAFindingAndKnowsWhatIsComputed() {
		this.period.examine(1, finding(1, "10.00", null, false), finding(2, null, null, true),
				new LineVerification(1, 1, 3, null, null, false, null, "Seen."));
		VerificationPreview.Preview page = SignedIn.as("js", () -> this.preview.of(report()));
		assertThat(page.certificates()).singleElement()
			.extracting(VerificationPreview.Assessed::findings)
			.isEqualTo(2L);
		assertThat(page.isComputed(CostCategory.OFFICE)).isTrue();
		assertThat(page.isComputed(CostCategory.STAFF)).isFalse();
	}

	private ProjectReport report() {
		return this.projectReports.get(PROJECT, 1);
	}

	private ProjectReport record(Optional<Long> version) {
		return SignedIn.as("js", () -> this.recordFindings.record(PROJECT, 1, version,
				List.of(new LineVerification(1, 1, 1, null, null, false, null, "Seen."))));
	}

	private ProjectReport verify(String conclusion) {
		return SignedIn.as("js", () -> this.verifyProjectReport.verify(PROJECT, 1, Optional.empty(), conclusion));
	}

	private void refused(String place, LineVerification finding) {
		Refused.at(List.of(place), () -> this.period.examine(1, finding));
	}

	private Balance staff() {
		return this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).row("STAFF");
	}

	private void assertViewsAgree() {
		Balance costs = this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total();
		Balance sources = this.ledger.breakdown(Slice.project(PROJECT), Dimension.SOURCE).total();
		assertThat(costs.verified().plus(costs.deducted()).plus(costs.parked())).isEqualTo(costs.certified());
		assertThat(List.of(sources.verified(), sources.deducted(), sources.parked())).containsExactly(costs.verified(),
				costs.deducted(), costs.parked());
	}

	private static LineVerification finding(int line, String js, String ma, boolean parked) {
		return new LineVerification(1, 1, line, (js != null) ? Money.of(js) : null, (ma != null) ? Money.of(ma) : null,
				parked, ErrorType.OTHER, "");
	}

}
