package eu.regioflow.control;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.control.ChecklistEntry.Answer;
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
 * The programme's questions to control: asked by the rule set, answered by the
 * controller, required where it says so.
 */
@DemoTest
class ChecklistTests {

	private static final String CONTROL = "/projects/PGI06030/partners/4/reports/1/control";

	private static final String API = "/api/v1" + CONTROL + "/checklist";

	private static final String STATE = """
			select count(*)::text from control_answer union all select count(*)::text from trail_entry
				union all select sum(version)::text from partner_report
				union all select count(*)::text from certificate
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AnswerChecklist answerChecklist;

	@Autowired
	private Checklist checklist;

	@Autowired
	private PartnerReports reports;

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
		this.period.find(4, 1);
		this.controller = Portal.of(this.port, "controller-ro");
	}

	@Test
	void theRuleSetsQuestionsAreAnsweredAndTheTrailHidesTheWords() {
		assertThat(entries()).extracting(ChecklistEntry::question)
			.containsExactly("INVOICES", "PAYMENT_PROOF", "PROCUREMENT", "PUBLICITY", "DOUBLE_FINANCING", "VAT");
		answer(new ChecklistAnswer("PUBLICITY", Answer.NO, " No poster. "),
				new ChecklistAnswer("VAT", Answer.NOT_APPLICABLE, null));
		assertThat(entries().get(3)).isEqualTo(new ChecklistEntry("PUBLICITY", false, Answer.NO, "No poster."));
		answer(new ChecklistAnswer("INVOICES", Answer.YES, ""));
		assertThat(entries()).filteredOn(ChecklistEntry::hasAnswer)
			.extracting(ChecklistEntry::question)
			.containsExactly("INVOICES");
		assertThat(this.jdbc.queryForList(
				"select facts from trail_entry where action = 'control-checklist-answered' order by sequence",
				String.class))
			.hasSize(2)
			.first()
			.asString()
			.contains("\"PUBLICITY\":\"NO\"", "sha256:")
			.doesNotContain("poster");
	}

	@Test
	void answersThatAreNoneChangeNothing() {
		refused(() -> answer(new ChecklistAnswer("WEATHER", Answer.YES, "")));
		refused(() -> answer(new ChecklistAnswer("VAT", null, "Hm")));
		refused(() -> answer(new ChecklistAnswer("VAT", Answer.NO, " ")));
		refused(() -> answer(new ChecklistAnswer("VAT", Answer.YES, "x".repeat(1001))));
		refused(() -> answer(new ChecklistAnswer("VAT", Answer.YES, ""), new ChecklistAnswer("VAT", Answer.YES, "")));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("partner-4",
				() -> this.answerChecklist.answer(PROJECT, 4, 1, Optional.empty(), List.of())));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> SignedIn.as("controller-ie",
				() -> this.answerChecklist.answer(PROJECT, 4, 1, Optional.empty(), List.of())));
	}

	@Test
	void theCertificateWaitsForTheAnswersThatTheRuleSetRequires() throws Exception {
		require("PAYMENT_PROOF");
		DemoState.awaitListeners(this.application);
		List<String> before = this.jdbc.queryForList(STATE, String.class);
		Refused.as(Refusal.Kind.CONFLICT, "checklist-incomplete",
				() -> SignedIn.as("controller-ro", () -> this.application.getBean(IssueCertificate.class)
					.issue(PROJECT, 4, 1, Optional.empty(), "Checked all lines.")));
		assertThat(this.jdbc.queryForList(STATE, String.class)).isEqualTo(before);
		answer(new ChecklistAnswer("PAYMENT_PROOF", Answer.YES, ""));
		this.period.certify(4, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control",
				() -> answer(new ChecklistAnswer("VAT", Answer.YES, "")));
	}

	@Test
	void anotherSubmissionAsksForTheAnswersAgainAndKeepsTheWords() {
		answer(new ChecklistAnswer("PUBLICITY", Answer.NO, "No poster."));
		DemoState.awaitListeners(this.application);
		SignedIn.as("controller-ro", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen(PROJECT, 4, 1, Optional.empty(), "The proof is missing."));
		this.period.moveTo(LocalDate.of(2020, 2, 11));
		this.period.submit(4, 1);
		assertThat(entries().get(3)).isEqualTo(new ChecklistEntry("PUBLICITY", false, null, "No poster."));
	}

	@Test
	void thePageTakesTheAnswersAndKeepsWhatWasTypedWhenItRefuses() {
		assertThat(page("").selectFirst("#checklist").text()).contains("0 of 6 questions answered.");
		Portal.Answer refused = send("answer-VAT=NO&comment-VAT=&answer-INVOICES=YES");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#comment-VAT");
		assertThat(again.select("input[name=answer-INVOICES][value=YES]").hasAttr("checked")).isTrue();
		assertThat(send("answer-VAT=NO&comment-VAT=It+is+recoverable.&answer-INVOICES=YES").status()).isEqualTo(302);
		assertThat(page("").selectFirst("#checklist").text()).contains("2 of 6 questions answered.");
		assertThat(page("/checklist").selectFirst("#comment-VAT").text()).isEqualTo("It is recoverable.");
		this.period.certify(4, 1);
		assertThat(Jsoup.parse(Portal.of(this.port, "partner-4").get(CONTROL).body())
			.selectFirst("#checklist [data-question=VAT]")
			.text()).contains("No It is recoverable.");
	}

	@Test
	void theApiTakesAndTellsTheAnswers() {
		Portal.Answer done = this.controller.put(API, "{\"answers\":[{\"question\":\"VAT\",\"answer\":\"YES\"}]}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		assertThat(done.json().get(5))
			.hasToString("{\"question\":\"VAT\",\"mandatory\":false,\"answer\":\"YES\",\"comment\":\"\"}");
		assertThat(this.controller.get(API).body()).isEqualTo(done.body());
		Portal.Answer refused = this.controller.put(API, "{\"answers\":[{\"question\":\"VAT\",\"answer\":\"NO\"}]}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).isEqualTo("no-unexplained");
		assertThat(this.controller.put(API, "{}").text("code")).isEqualTo("answers-missing");
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get(API).status()).isEqualTo(404);
		this.period.certify(4, 1);
		assertThat(partner.get(API).status()).isEqualTo(200);
	}

	/** As in a rule set that asks for it. */
	private void require(String question) throws Exception {
		try (Connection superuser = DemoState.superuser()) {
			superuser.createStatement().execute("set session_replication_role = replica");
			superuser.createStatement()
				.execute("update control_question set mandatory = true where question = '" + question + "'");
		}
	}

	private void refused(Supplier<?> act) {
		DemoState.awaitListeners(this.application);
		List<String> before = this.jdbc.queryForList(STATE, String.class);
		Refused.as(Refusal.Kind.INVALID, "bad-answers", act::get);
		assertThat(this.jdbc.queryForList(STATE, String.class)).isEqualTo(before);
	}

	private PartnerReport answer(ChecklistAnswer... answers) {
		return SignedIn.as("controller-ro",
				() -> this.answerChecklist.answer(PROJECT, 4, 1, Optional.empty(), List.of(answers)));
	}

	private List<ChecklistEntry> entries() {
		return this.checklist.of(this.reports.get(PROJECT, 4, 1));
	}

	private Document page(String path) {
		return Jsoup.parse(this.controller.get(CONTROL + path).body());
	}

	private Portal.Answer send(String fields) {
		return this.controller.send("POST", CONTROL + "/checklist", "application/x-www-form-urlencoded",
				"version=" + page("/checklist").selectFirst("[name=version]").val() + "&" + fields);
	}

}
