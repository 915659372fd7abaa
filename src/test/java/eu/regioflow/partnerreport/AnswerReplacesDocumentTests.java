package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SqlLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner answers a question on line 16 with a better invoice, which takes the place of
 * the one that was submitted; the report stays with its controller.
 */
@DemoTest
class AnswerReplacesDocumentTests {

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1";

	private static final String REPORT = "/api/v1" + PAGE;

	private static final String DOCUMENTS = REPORT + "/documents";

	private static final String LINE = PAGE + "/control/lines/16";

	private static final String SEALED = """
			select submissions::text || status || submitted_at from partner_report where partner = 4 and number = 1
				union all select submission.*::text from submission
				union all select string_agg(posting.*::text, '') from posting
				union all select string_agg(line.*::text, '' order by line.report, line.line) from expenditure_line line
				union all select string_agg(statement.*::text, '' order by statement.number) from statement
			""";

	private static final String STATE = """
			select document.*::text from document union all select clarification.*::text from clarification
				union all select count(*)::text from trail_entry
				union all select sum(version)::text from partner_report
				union all select count(*)::text from act_ru_task
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Portal partner;

	private Portal controller;

	private String invoice;

	private String hotel;

	private String question;

	@BeforeEach
	void ask() {
		DemoState.restore(this.application);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		this.partner = Portal.of(this.port, "partner-4");
		this.controller = Portal.of(this.port, "controller-ro");
		this.invoice = attach(this.partner, "16", "invoice-17.pdf");
		this.hotel = attach(this.partner, "15", "hotel.pdf");
		period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		this.question = ask("16");
	}

	@Test
	void theAnswersFileTakesThePlaceOfTheLinesDocumentAndNothingThatWasSubmittedChanges() {
		List<String> sealed = rows(SEALED);
		long version = version();
		Portal.Answer answer = answer(this.question, this.invoice, "better.pdf");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("status")).isEqualTo("ANSWERED");
		assertThat(answer.text("document")).isEqualTo("better.pdf");
		assertThat(answer.text("file.replaced.id")).isEqualTo(this.invoice);
		assertThat(answer.text("file.replaced.name")).isEqualTo("invoice-17.pdf");
		JsonNode now = document("better.pdf");
		assertThat(now.get("line").asInt()).isEqualTo(16);
		assertThat(now.get("earlier").get(0).get("id").asText()).isEqualTo(this.invoice);
		assertThat(this.controller.get(DOCUMENTS + "/" + this.invoice).body()).isEqualTo("%PDF-1.4 invoice-17.pdf");
		assertThat(this.controller.get("/api/v1/clarifications/" + this.question + "/document").body())
			.isEqualTo("%PDF-1.4 better.pdf");
		DemoState.awaitListeners(this.application);
		assertThat(rows(SEALED)).isEqualTo(sealed);
		assertThat(version()).as("a decision that saw the former file only is stale").isGreaterThan(version);
		assertThat(rows("select action from trail_entry where action in ('document-replaced', "
				+ "'clarification-answered') order by action"))
			.containsExactly("clarification-answered", "document-replaced");
	}

	@Test
	void theControllerSeesByWhichAnswerItWasReplacedAndThatItCameAfterTheDecision() {
		assertThat(decide().status()).isEqualTo(200);
		assertThat(page(this.controller, LINE).select("#replaced-since, [data-replaced]")).isEmpty();
		answer(this.question, this.invoice, "better.pdf");
		Document line = page(this.controller, LINE);
		assertThat(line.selectFirst("[data-replaced=" + this.invoice + "]").text())
			.contains("Replaced by the answer to: Question 1", "2020", "Earlier version: invoice-17.pdf");
		assertThat(line.select("a[href*=" + this.invoice + "]")).hasSize(2);
		assertThat(line.selectFirst("#replaced-since").text()).contains("Your decision stays");
		assertThat(line.selectFirst("#finding").text()).contains("1.00");
		Document desk = page(this.controller, PAGE + "/control");
		assertThat(desk.select("[data-line=16] [data-replaced-since]").text())
			.isEqualTo("Document replaced after this decision");
		assertThat(desk.selectFirst("[data-line=16]").text()).contains("Replaced by the answer to: Question 1");
		assertThat(desk.select("[data-line=15] [data-replaced-since]")).isEmpty();
		assertThat(decide().status()).isEqualTo(200);
		assertThat(page(this.controller, LINE).select("#replaced-since")).as("decided again").isEmpty();
	}

	@Test
	void thePageOffersTheDocumentsOfTheLineAndTakesTheNewerVersion() {
		String page = "/clarifications/" + this.question;
		assertThat(page(this.partner, page).select("#replaces option").eachText()).hasSize(2)
			.first()
			.isEqualTo("No, it is an additional document");
		assertThat(page(this.controller, page).select("#replaces")).isEmpty();
		Portal.Answer refused = form(this.question, "", this.invoice, "better.pdf");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst("#replaces option[selected]").attr("value"))
			.isEqualTo(this.invoice);
		Portal.Answer sent = form(this.question, "Here is the signed one.", this.invoice, "better.pdf");
		assertThat(sent.status()).as(sent.body()).isEqualTo(302);
		assertThat(page(this.controller, page).text()).contains("better.pdf",
				"Replaces this document, which stays as an earlier version: invoice-17.pdf");
		for (String language : List.of("de", "es", "ro")) {
			assertThat(this.controller.get(LINE + "?lang=" + language).body()).contains("invoice-17.pdf")
				.doesNotContain("Replaced by", "earlier version");
		}
	}

	@Test
	void withoutAChoiceTheFileStaysBesideTheOthers() {
		assertThat(answer(this.question, "", "extra.pdf").text("document")).isEqualTo("extra.pdf");
		assertThat(document("invoice-17.pdf").get("earlier")).isEmpty();
		assertThat(page(this.controller, LINE).select("[data-replaced]")).isEmpty();
	}

	@Test
	void aLaterAnswerReplacesTheFileOfAnEarlierOne() {
		String extra = answer(this.question, "", "extra.pdf").text("file.id");
		String second = ask("16");
		assertThat(page(this.partner, "/clarifications/" + second).select("#replaces option").eachAttr("value"))
			.containsExactly("", this.invoice, extra);
		assertThat(answer(second, extra, "extra-signed.pdf").text("file.replaced.name")).isEqualTo("extra.pdf");
		assertThat(this.controller.get("/documents/" + extra).body()).isEqualTo("%PDF-1.4 extra.pdf");
		assertThat(Portal.of(this.port, "js").get("/documents/" + extra).status()).isEqualTo(403);
		assertThat(Portal.of(this.port, "partner-3").get("/documents/" + extra).status()).isEqualTo(404);
	}

	@Test
	void whatIsRefusedChangesNothing() {
		String check = attach(this.controller, "16", "check.pdf");
		List<String> before = rows(STATE);
		assertRefused(answer(this.question, this.hotel, "a.pdf"), 422, "document-of-another-line");
		assertRefused(answer(this.question, check, "a.pdf"), 409, "document-not-own");
		assertRefused(answer(this.question, "11111111-1111-4111-8111-111111111111", "a.pdf"), 404, "not-found");
		assertRefused(answer(this.question, this.invoice, "invoice-17.pdf"), 422, "document-unchanged");
		assertRefused(answer(this.question, this.invoice, "virus.exe"), 422, "document-type");
		assertRefused(new GivenFiles().field("answer", "Here.")
			.field("replaces", this.invoice)
			.send(this.partner, path(this.question), "file"), 422, "file-missing");
		assertThat(new GivenFiles().field("answer", "Here.")
			.field("replaces", "the first one")
			.file("a.pdf", "%PDF-1.4 a")
			.send(this.partner, path(this.question), "file")
			.status()).isEqualTo(400);
		Map.of("partner-1", 403, "partner-3", 404, "controller-ro", 403, "js", 403, "auditor", 403)
			.forEach((who,
					status) -> assertThat(
							answer(Portal.of(this.port, who), this.question, this.invoice, "a.pdf").status())
						.as(who)
						.isEqualTo(status));
		assertThat(rows(STATE)).isEqualTo(before);
		String second = ask("16");
		answer(this.question, this.invoice, "better.pdf");
		before = rows(STATE);
		assertRefused(answer(this.question, document("better.pdf").get("id").asText(), "again.pdf"), 409,
				"clarification-not-open");
		assertRefused(answer(second, this.invoice, "again.pdf"), 409, "document-superseded");
		assertThat(rows(STATE)).isEqualTo(before);
	}

	@Test
	void manyAnswersWithFilesCostNoMoreStatementsThanOne() throws Exception {
		String newest = answer(this.question, this.invoice, "better-0.pdf").text("file.id");
		List<Long> one = statements();
		for (int i = 1; i <= 4; i++) {
			newest = answer(ask("16"), newest, "better-" + i + ".pdf").text("file.id");
		}
		assertThat(page(this.controller, LINE).select("[data-replaced]")).isNotEmpty();
		assertThat(statements()).isEqualTo(one);
	}

	@Test
	void ofTwoAnswersAtTheSameMomentOneReplacesTheFile() throws Exception {
		String second = ask("16");
		Map<String, Portal.Answer> answers = new ConcurrentHashMap<>();
		SameMoment.outcomes(() -> answers.put("a", answer(this.question, this.invoice, "a.pdf")),
				() -> answers.put("b", answer(second, this.invoice, "b.pdf")));
		assertThat(answers.values()).extracting(Portal.Answer::status).containsExactlyInAnyOrder(200, 409);
		assertThat(answers.values()).filteredOn((answer) -> answer.status() == 409)
			.extracting((answer) -> answer.text("code"))
			.containsExactly("document-superseded");
		assertThat(rows("select name from document where superseded_by is not null")).containsExactly("invoice-17.pdf");
		assertThat(rows("select (answered_at is not null)::text from clarification")).containsExactly("false", "true");
	}

	@Test
	void theSameRequestSentTwiceReplacesOnce() {
		GivenFiles request = new GivenFiles().field("answer", "Here.")
			.field("replaces", this.invoice)
			.file("better.pdf", "%PDF-1.4 better.pdf");
		Portal.Answer first = request.send(this.partner, path(this.question), "file", "Idempotency-Key", "better-16");
		Portal.Answer second = request.send(this.partner, path(this.question), "file", "Idempotency-Key", "better-16");
		assertThat(List.of(first.status(), second.status())).containsExactly(200, 200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(document("better.pdf").get("earlier")).hasSize(1);
	}

	@Test
	void theFileOfALineOfStaffCostsIsPersonalByItselfAndItsOpeningIsRecorded() {
		String payslip = answer(ask("1"), "", "payslip.pdf").text("file.id");
		assertThat(rows("select personal::text from document where id = '" + payslip + "'")).containsExactly("true");
		assertThat(Portal.of(this.port, "auditor").get("/documents/" + payslip).status()).isEqualTo(200);
		assertThat(this.controller.get("/documents/" + payslip).status()).isEqualTo(200);
		assertThat(rows("select count(*)::text from trail_entry where action = 'personal-document-opened'"))
			.containsExactly("2");
	}

	private List<Long> statements() throws Exception {
		List<Long> counts = new ArrayList<>();
		for (String path : List.of(LINE, PAGE + "/control", REPORT + "/clarifications")) {
			this.controller.get(path);
			counts.add(SqlLog.count(() -> assertThat(this.controller.get(path).status()).isEqualTo(200)));
		}
		return counts;
	}

	private static void assertRefused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status() + " " + answer.text("code")).isEqualTo(status + " " + code);
	}

	private String ask(String line) {
		return this.controller
			.post(REPORT + "/clarifications",
					"{\"line\":%s,\"question\":\"Is it signed?\",\"due\":\"2020-02-20\"}".formatted(line))
			.text("id");
	}

	private static String attach(Portal who, String line, String name) {
		return new GivenFiles().field("line", line)
			.file(name, "%PDF-1.4 " + name)
			.send(who, DOCUMENTS + "/batch", "files")
			.json()
			.get(0)
			.get("document")
			.get("id")
			.asText();
	}

	private Portal.Answer answer(String asked, String replaces, String name) {
		return answer(this.partner, asked, replaces, name);
	}

	private static Portal.Answer answer(Portal who, String asked, String replaces, String name) {
		return new GivenFiles().field("answer", "Here is the signed one.")
			.field("replaces", replaces)
			.file(name, "%PDF-1.4 " + name)
			.send(who, path(asked), "file");
	}

	private Portal.Answer form(String asked, String words, String replaces, String name) {
		return new GivenFiles().field("answer", words)
			.field("replaces", replaces)
			.file(name, "%PDF-1.4 " + name)
			.send(this.partner, "/clarifications/" + asked, "file");
	}

	private static String path(String asked) {
		return "/api/v1/clarifications/" + asked + "/answer";
	}

	private Portal.Answer decide() {
		return this.controller.put(REPORT + "/control/lines/16/decision",
				"{\"decision\":\"DEDUCT\",\"deducted\":\"1.00\",\"errorType\":\"CALCULATION\",\"reason\":\"Wrong sum\"}");
	}

	private JsonNode document(String name) {
		List<JsonNode> found = new ArrayList<>();
		this.controller.get(DOCUMENTS).json().forEach(found::add);
		return found.stream().filter((one) -> one.get("name").asText().equals(name)).findFirst().orElseThrow();
	}

	private long version() {
		return this.jdbc.queryForObject("select version from partner_report where partner = 4 and number = 1",
				Long.class);
	}

	private List<String> rows(String query) {
		return this.jdbc.queryForList(query, String.class).stream().map(String::valueOf).sorted().toList();
	}

	private static Document page(Portal portal, String path) {
		return Jsoup.parse(portal.get(path).body());
	}

}
