package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The first report of the partner with a currency of its own is submitted in February.
 */
@DemoTest
class ReopeningTests {

	private static final String CONTROLLER = PlayedPeriod.controller(4);

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReopenPartnerReport reopen;

	@Autowired
	private RemoveLine removeLine;

	@Autowired
	private AttachDocument attachDocument;

	@Autowired
	private ReincludeParkedItem reinclude;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private ListFiles files;

	@Autowired
	private Ledger ledger;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
	}

	@Test
	void submittingAgainWithoutAChangeGivesTheSameFigures() {
		List<String> before = figures();
		assertThat(reopen(1).status()).isEqualTo(PartnerReport.Status.REOPENED_SUBMITTED_LAST);
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY).total().declared())
			.isEqualTo(Money.ZERO);
		assertThat(this.period.submit(4, 1).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
		assertThat(figures()).isEqualTo(before);
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void whatIsDeclaredAgainIsTakenBackAndPostedAnewToo() {
		this.period.find(4, 1, new LineFinding(1, Money.ZERO, null, true, "Proof missing."),
				new LineFinding(16, Money.ZERO, null, true, "Proof missing."));
		this.period.certify(4, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		SignedIn.as("partner-4", () -> this.reinclude.reinclude(PROJECT, 4, new LineReference(1, 1)));
		SignedIn.as("partner-4", () -> this.reinclude.reinclude(PROJECT, 4, new LineReference(1, 16)));
		this.period.submit(4, 2);
		List<String> before = figures();
		reopen(2);
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY).total().of(Measure.REINCLUDED))
			.isEqualTo(Money.ZERO);
		this.period.submit(4, 2);
		assertThat(figures()).isEqualTo(before);
	}

	@Test
	void everyPostingThatIsTakenBackIsNamedOnce() {
		reopen(1);
		assertThat(this.jdbc.queryForObject("""
				select count(*) from posting back join posting first on back.reverses = first.seq
					and back.amount = -first.amount and back.measure = first.measure and back.side = first.side
					where back.report = ?
				""", Integer.class, report(1).id()))
			.isEqualTo(this.jdbc.queryForObject("select count(*) from posting where report = ? and reverses is null",
					Integer.class, report(1).id()))
			.isPositive();
		assertThatException().isThrownBy(() -> this.ledger.reverse(report(1).id(), UUID.randomUUID()))
			.withMessageContaining("posting_reversed_once");
	}

	@Test
	void aReopenedListKeepsTheRatesOfTheFirstSubmission() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		ExpenditureLine before = line(16);
		reopen(1);
		String list = new String(PlayedPeriod.list(4), StandardCharsets.UTF_8).replace("5075.96", "5000.00")
				+ "900,EXTERNAL,Late invoice,Printer,,L-1,2019-11-01,2019-11-02,RON,,,1000.00,,no\n";
		this.period.replace(4, 1, this.period.read(list.getBytes(StandardCharsets.UTF_8)));
		this.period.submit(4, 1);
		assertThat(line(16).declared().declaredAmount()).isEqualByComparingTo("5000.00");
		assertThat(line(16).rate()).isEqualByComparingTo(before.rate());
		assertThat(line(900).rate()).isEqualByComparingTo(before.rate());
		assertThat(line(16).amountEur()).isNotEqualTo(before.amountEur());
	}

	@Test
	void submittedLinesStayInTheListInTheirCurrency() {
		reopen(1);
		Refused.as(Refusal.Kind.CONFLICT, "submitted-line-stays", () -> SignedIn.as("partner-4", () -> {
			this.removeLine.remove(PROJECT, 4, 1, Optional.empty(), 16);
			return true;
		}));
		String list = new String(PlayedPeriod.list(4), StandardCharsets.UTF_8);
		String without = list.replaceFirst("(?m)^16,.*\\R", "");
		Refused.at(List.of("0 line submitted-line-missing"),
				() -> this.period.replace(4, 1, this.period.read(without.getBytes(StandardCharsets.UTF_8))));
		String other = list.replaceFirst("(?m)^(16,.*),RON,", "$1,EUR,");
		Refused.at(List.of("16 currency submitted-line-currency"),
				() -> this.period.replace(4, 1, this.period.read(other.getBytes(StandardCharsets.UTF_8))));
		assertThat(line(16).declared().currency()).isEqualTo("RON");
	}

	@Test
	void anOlderReportTakesDocumentsOnly() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		this.period.submit(4, 2);
		List<String> before = figures();
		assertThat(reopen(1).status()).isEqualTo(PartnerReport.Status.REOPENED_SUBMITTED_LIMITED);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft", () -> this.period.fill(4));
		SignedIn.as("partner-4", () -> this.attachDocument.attach(PROJECT, 4, 1, Optional.empty(), Optional.empty(),
				"contract.txt", "", "The contract.".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.period.submit(4, 1).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
		assertThat(figures()).isEqualTo(before);
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void aReportThatIsReopenedDuringControlReturnsToItWithItsFindings() {
		this.period.find(4, 1, new LineFinding(16, Money.ZERO, null, true, "Proof missing."),
				new LineFinding(17, Money.ZERO, null, true, "Proof missing."));
		assertThat(reopen(1).status()).isEqualTo(PartnerReport.Status.REOPENED_IN_CONTROL_LAST);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.find(4, 1));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.certify(4, 1));
		String list = new String(PlayedPeriod.list(4), StandardCharsets.UTF_8).replace("5075.96", "5000.00");
		this.period.replace(4, 1, this.period.read(list.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.period.submit(4, 1).status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
		assertThat(line(16).finding().parked()).isFalse();
		assertThat(line(17).finding().parked()).isTrue();
		this.period.certify(4, 1);
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void theProcessShowsWhoseTurnItIs() {
		assertThat(tasks()).isEqualTo(List.of("control-expenditure"));
		reopen(1);
		assertThat(tasks()).isEqualTo(List.of("mend-report"));
		assertThat(this.checks.findings()).isEmpty();
		this.period.submit(4, 1);
		assertThat(tasks()).isEqualTo(List.of("control-expenditure"));
	}

	@Test
	void aLaterReportWaitsForTheReopenedOne() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		reopen(1);
		Refused.as(Refusal.Kind.CONFLICT, "earlier-report-open", () -> this.period.submit(4, 2));
		this.period.submit(4, 1);
		this.period.submit(4, 2);
	}

	@Test
	void eachSubmissionHasItsStatement() {
		DemoState.awaitListeners(this.application);
		Map<String, Object> first = statement("PGI06030-S-4-1");
		reopen(1);
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		assertThat(statement("PGI06030-S-4-1")).isEqualTo(first);
		assertThat(statement("PGI06030-S-4-1-V2")).containsEntry("version", 2);
	}

	@Test
	void onlyAReportUnderExaminationIsGivenBack() {
		List<String> before = figures();
		Refused.as(Refusal.Kind.INVALID, "reopen-reason-missing", () -> reopen(1, " "));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> reopen(1, "x".repeat(1001)));
		reopen(1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-reopenable", () -> reopen(1));
		this.period.submit(4, 1);
		this.period.certify(4, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-reopenable", () -> reopen(1));
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-reopenable", () -> reopen(2));
		assertThat(figures().stream().filter((figure) -> figure.contains("DECLARED")).toList())
			.isEqualTo(before.stream().filter((figure) -> figure.contains("DECLARED")).toList());
	}

	@Test
	void controllerAndJointSecretariatGiveBackByTheApi() {
		byte[] body = "{\"reason\": \"The contract is missing.\"}".getBytes(StandardCharsets.UTF_8);
		String path = "/api/v1" + REPORT + "/reopening";
		assertThat(post("partner-4", path, body)).isEqualTo(403);
		assertThat(post("auditor", path, body)).isEqualTo(403);
		assertThat(post("controller-si", path, body)).isEqualTo(404);
		assertThat(report(1).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
		Portal.Answer answer = Portal.of(this.port, "js").send("POST", path, "application/json", body);
		assertThat(answer.text("status")).isEqualTo("REOPENED_SUBMITTED_LAST");
		assertThat(answer.text("reopenReason")).isEqualTo("The contract is missing.");
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		assertThat(post(CONTROLLER, path, body)).isEqualTo(200);
	}

	@Test
	void thePagesSayWhatIsToBeMended() {
		Portal controller = Portal.of(this.port, CONTROLLER);
		assertThat(controller.get(REPORT).body()).contains("Give this report back to the partner");
		controller.send("POST", REPORT + "/reopening", "application/x-www-form-urlencoded",
				("version=" + report(1).version() + "&reason=Contract+missing").getBytes(StandardCharsets.UTF_8));
		assertThat(controller.get(REPORT).body()).contains("The report is with the partner again.", "Contract missing");
		assertThat(controller.get(REPORT + "/control").status()).isEqualTo(200);
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get(REPORT).body()).contains("Contract missing", "Check and submit", "Re-opened");
		assertThat(partner.get(REPORT + "/expenditure").body()).contains("Add a line");
		assertThat(partner.get(REPORT + "/submission").body()).contains("to the controller");
	}

	@Test
	void eitherTheCertificateOrTheReopeningWins() throws Exception {
		this.period.find(4, 1);
		Callable<Object> certify = () -> this.period.certify(4, 1);
		Callable<Object> giveBack = () -> reopen(1);
		List<String> outcomes = SameMoment.outcomes(certify, giveBack);
		assertThat(outcomes).contains("done").containsAnyOf("report-not-reopenable", "report-not-in-control");
		assertThat(this.checks.findings()).isEmpty();
	}

	private PartnerReport reopen(int number) {
		return reopen(number, "The contract is missing.");
	}

	private PartnerReport reopen(int number, String reason) {
		DemoState.awaitListeners(this.application);
		return SignedIn.as(CONTROLLER, () -> this.reopen.reopen(PROJECT, 4, number, Optional.empty(), reason));
	}

	private PartnerReport report(int number) {
		return this.reports.get(PROJECT, 4, number);
	}

	private ExpenditureLine line(int number) {
		return this.expenditure.lines(report(1).id())
			.stream()
			.filter((line) -> line.line() == number)
			.findFirst()
			.orElseThrow();
	}

	private int post(String user, String path, byte[] body) {
		return Portal.of(this.port, user).send("POST", path, "application/json", body).status();
	}

	private List<String> tasks() {
		return this.jdbc.queryForList("""
				select task.task_def_key_ from act_ru_task task
					join act_ru_execution process on process.id_ = task.proc_inst_id_
					where process.business_key_ = ?
				""", String.class, report(1).id().toString());
	}

	private Map<String, Object> statement(String number) {
		return this.jdbc.queryForMap("select version, sha256, issued_at from statement where number = ?", number);
	}

	/** Every figure of the project in every view. */
	private List<String> figures() {
		List<String> figures = new ArrayList<>();
		for (Dimension dimension : Dimension.values()) {
			Breakdown breakdown = this.ledger.breakdown(Slice.project(PROJECT), dimension);
			for (String key : breakdown.keys()) {
				for (Measure measure : Measure.values()) {
					figures.add(dimension + " " + key + " " + measure + " " + breakdown.row(key).of(measure));
				}
			}
		}
		return figures;
	}

}
