package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineDecision.Decision;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReopenPartnerReport;
import eu.regioflow.refusal.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A controller decides line by line: by the use case, the page and the API.
 */
@DemoTest
class DecideLineTests {

	private static final String CONTROL = "/projects/PGI06030/partners/4/reports/1/control";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String STATE = """
			select count(*)::text from control_seen_line union all select count(*)::text from trail_entry
				union all select sum(version)::text from partner_report
				union all select string_agg(deducted::text || parked || control_comment, ';') from expenditure_line
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DecideLine decideLine;

	@Autowired
	private SeenLines seen;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal controller;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.controller = Portal.of(this.port, "controller-ro");
	}

	@Test
	void eachDecisionIsAFindingAndTheOthersStay() {
		PartnerReport report = decide(1, deduct("1.00", "Counted twice."));
		assertThat(report.status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
		decide(2, new LineDecision(Decision.PARK, null, null, " Waits for its proof. "));
		decide(3, new LineDecision(Decision.CERTIFY, null, null, null));
		assertThat(finding(1)).isEqualTo(new Finding(Money.of("1.00"), false, ErrorType.CALCULATION, "Counted twice."));
		assertThat(finding(2)).isEqualTo(new Finding(Money.ZERO, true, null, "Waits for its proof."));
		assertThat(finding(3).isNone()).isTrue();
		assertThat(this.seen.of(this.reports.get(PROJECT, 4, 1))).containsExactly(1, 2, 3);
		decide(2, new LineDecision(Decision.CERTIFY, null, null, "The proof came."));
		assertThat(finding(2).isNone()).isTrue();
		assertThat(finding(1).deducted()).isEqualTo(Money.of("1.00"));
		assertThat(this.jdbc.queryForList(
				"select facts from trail_entry where action = 'control-line-decided' order by sequence", String.class))
			.hasSize(4)
			.first()
			.asString()
			.contains("\"decision\":\"DEDUCT\"", "\"line\":\"1\"", "\"deducted\":\"1.00\"", "sha256:")
			.doesNotContain("twice");
	}

	@Test
	void aDecisionThatLacksSomethingChangesNothing() {
		refused("decision-missing", () -> decide(1, new LineDecision(null, null, null, "")));
		refused("deduction-missing",
				() -> decide(1, new LineDecision(Decision.DEDUCT, Money.ZERO, ErrorType.OTHER, "Why")));
		refused("deduction-without-deducting",
				() -> decide(1, new LineDecision(Decision.CERTIFY, Money.of("1.00"), null, "")));
		refused("finding-reason-missing", () -> decide(1, deduct("1.00", " ")));
		refused("finding-reason-missing", () -> decide(1, new LineDecision(Decision.PARK, null, null, null)));
		refused("bad-findings", () -> decide(1, deduct("99999999.00", "Too much")));
		refused("bad-findings", () -> decide(1, new LineDecision(Decision.DEDUCT, Money.of("1.00"), null, "No type")));
	}

	@Test
	void onlyTheOwnControllerDecidesAndOnlyOnLinesOfAReportInControl() {
		LineDecision certify = new LineDecision(Decision.CERTIFY, null, null, "");
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> decide(999, certify));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("partner-4",
				() -> this.decideLine.decide(PROJECT, 4, 1, Optional.empty(), 1, certify)));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> SignedIn.as("controller-ie",
				() -> this.decideLine.decide(PROJECT, 4, 1, Optional.empty(), 1, certify)));
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> SignedIn.as("controller-ro",
				() -> this.decideLine.decide(PROJECT, 4, 1, Optional.of(99L), 1, certify)));
		this.period.certify(4, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> decide(1, certify));
	}

	@Test
	void findingsOfTheListCountAsSeenAndAnotherSubmissionEndsAllMarks() {
		this.period.find(4, 1, new LineFinding(5, null, null, true, "Waits."));
		assertThat(this.seen.of(this.reports.get(PROJECT, 4, 1))).containsExactly(5);
		DemoState.awaitListeners(this.application);
		SignedIn.as("controller-ro", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen(PROJECT, 4, 1, Optional.empty(), "The proof is missing."));
		this.period.submit(4, 1);
		assertThat(this.seen.of(this.reports.get(PROJECT, 4, 1))).isEmpty();
	}

	@Test
	void aRemarkOnALineThatWasInOrderOutlivesItsCertification() {
		this.period.find(4, 1, new LineFinding(5, null, null, false, "Check the depreciation next time."));
		assertThat(page("/lines/5").select("#finding").text()).contains("Check the depreciation next time.");
		decide(5, new LineDecision(Decision.CERTIFY, null, null, ""));
		assertThat(finding(5).comment()).isEqualTo("Check the depreciation next time.");
		decide(5, deduct("1.00", "Counted twice."));
		decide(5, new LineDecision(Decision.CERTIFY, null, null, ""));
		assertThat(finding(5)).isEqualTo(Finding.NONE);
	}

	@Test
	void onlyWhatIsSaidAnewShowsThatALineWasLookedAt() {
		LineFinding parked = new LineFinding(5, null, null, true, "Waits.");
		this.period.find(4, 1, parked);
		DemoState.awaitListeners(this.application);
		SignedIn.as("controller-ro", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen(PROJECT, 4, 1, Optional.empty(), "The proof is missing."));
		this.period.submit(4, 1);
		this.period.find(4, 1, parked, new LineFinding(6, null, null, true, "Waits, too."));
		assertThat(this.seen.of(this.reports.get(PROJECT, 4, 1))).containsExactly(6);
	}

	@Test
	void thePageSavesAndGoesOnToTheNextLine() {
		this.period.find(4, 1);
		Document page = page("/lines/1");
		assertThat(page.selectFirst("h1").text()).startsWith("Line 1").contains("Not yet looked at");
		assertThat(page.selectFirst("#progress").text()).isEqualTo("0 of 22 lines looked at.");
		Portal.Answer refused = send(page, 1, "decision=DEDUCT&deducted=1,50&errorType=&deductReason=Counted+twice");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#errorType");
		assertThat(again.selectFirst("#deducted").val()).isEqualTo("1,50");
		assertThat(again.selectFirst("#deductReason").val()).isEqualTo("Counted twice");
		Portal.Answer saved = send(page, 1, "decision=DEDUCT&deducted=1,50&errorType=OTHER&deductReason=Counted+twice");
		assertThat(saved.location()).endsWith(CONTROL + "/lines/2");
		assertThat(page("/lines/1").selectFirst("#finding").text())
			.isEqualTo("EUR 1.50 deducted · Other · “Counted twice”");
		Portal.Answer stale = send(page, 1, "decision=PARK&parkReason=Later");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(Jsoup.parse(stale.body()).selectFirst("#parkReason").val()).isEqualTo("Later");
		assertThat(finding(1).deducted()).isEqualTo(Money.of("1.50"));
	}

	@Test
	void theListShowsWhatWasSeenAndTheCertificateWarnsOfTheSample() {
		this.period.find(4, 1);
		List<Integer> sampled = this.application.getBean(Samples.class)
			.of(this.reports.get(PROJECT, 4, 1).id())
			.orElseThrow()
			.lines()
			.stream()
			.map(SampledLine::line)
			.toList();
		assertThat(page("/certificate").selectFirst("#unseen").text())
			.contains(sampled.size() + " lines of the sample have not been looked at");
		sampled.forEach((line) -> decide(line, new LineDecision(Decision.CERTIFY, null, null, "")));
		assertThat(page("/certificate").select("#unseen")).isEmpty();
		Document list = page("");
		assertThat(list.selectFirst("#progress").text()).startsWith(sampled.size() + " of 22 lines");
		assertThat(list.select("#lines tr:has([data-seen])")).hasSize(sampled.size());
		assertThat(page("?only=unseen").select("#lines tbody tr")).hasSize(22 - sampled.size());
		Document last = page("/lines/" + sampled.get(0) + "?only=sample");
		assertThat(last.selectFirst("a[rel=next]").attr("href")).endsWith("/lines/" + sampled.get(1) + "?only=sample");
		Document partners = Jsoup.parse(Portal.of(this.port, "partner-4").get(CONTROL).body());
		assertThat(partners.select("[data-seen], #progress")).isEmpty();
	}

	@Test
	void aQuestionOnALineIsAskedAndAnsweredBesideIt() {
		this.period.find(4, 1);
		Portal.Answer refused = this.controller.send("POST", CONTROL + "/lines/3/clarifications", FORM,
				"question=&questionDue=20.2.2020");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst("#questionDue").val()).isEqualTo("20.2.2020");
		Portal.Answer asked = this.controller.send("POST", CONTROL + "/lines/3/clarifications", FORM,
				"question=Which+hotel%3F&questionDue=20.2.2020");
		assertThat(asked.location()).endsWith("/lines/3");
		String id = page("/lines/3").selectFirst("[data-clarification=1] a").attr("href");
		Portal partner = Portal.of(this.port, "partner-4");
		String answer = "--part\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nThe bill is here.\r\n"
				+ "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bill.pdf\"\r\n\r\n%PDF-1.4\r\n"
				+ "--part--\r\n";
		assertThat(partner.send("POST", id, "multipart/form-data; boundary=part", answer).status()).isEqualTo(302);
		Document line = page("/lines/3");
		assertThat(line.selectFirst("[data-clarification=1]").text()).contains("Which hotel?", "The bill is here.",
				"bill.pdf");
		assertThat(page("/lines/4").select("[data-clarification]")).isEmpty();
		assertThat(this.reports.get(PROJECT, 4, 1).status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
	}

	@Test
	void theApiTakesDecisionsAndTellsHowFarControlHasCome() {
		String api = "/api/v1" + CONTROL;
		Portal.Answer done = this.controller.put(api + "/lines/2/decision",
				"{\"decision\":\"DEDUCT\",\"deducted\":\"2.00\",\"errorType\":\"OTHER\",\"reason\":\"Twice.\"}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		assertThat(finding(2).deducted()).isEqualTo(Money.of("2.00"));
		assertThat(this.controller.get(api + "/progress").text("seen")).isEqualTo("1");
		assertThat(this.controller.get(api + "/progress").json().get("unseen")).hasSize(21);
		Portal.Answer refused = this.controller.put(api + "/lines/2/decision", "{\"decision\":\"PARK\"}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("finding-reason-missing");
		assertThat(this.controller
			.send("PUT", api + "/lines/2/decision", "application/json", "{\"decision\":\"CERTIFY\"}", "If-Match",
					"\"99\"")
			.status()).isEqualTo(409);
		assertThat(this.controller.put(api + "/lines/999/decision", "{\"decision\":\"CERTIFY\"}").status())
			.isEqualTo(404);
		assertThat(Portal.of(this.port, "partner-4").get(api + "/progress").status()).isEqualTo(403);
	}

	private void refused(String code, Supplier<?> act) {
		DemoState.awaitListeners(this.application);
		List<String> before = this.jdbc.queryForList(STATE, String.class);
		Refused.as(Refusal.Kind.INVALID, code, act::get);
		assertThat(this.jdbc.queryForList(STATE, String.class)).isEqualTo(before);
	}

	private PartnerReport decide(int line, LineDecision decision) {
		return SignedIn.as("controller-ro",
				() -> this.decideLine.decide(PROJECT, 4, 1, Optional.empty(), line, decision));
	}

	private static LineDecision deduct(String amount, String reason) {
		return new LineDecision(Decision.DEDUCT, Money.of(amount), ErrorType.CALCULATION, reason);
	}

	private Finding finding(int line) {
		return this.expenditure.line(this.reports.get(PROJECT, 4, 1).id(), line).orElseThrow().finding();
	}

	private Document page(String path) {
		return Jsoup.parse(this.controller.get(CONTROL + path).body());
	}

	private Portal.Answer send(Document page, int line, String fields) {
		return this.controller.send("POST", CONTROL + "/lines/" + line, FORM,
				"version=" + page.selectFirst("#certify [name=version]").val() + "&" + fields);
	}

}
