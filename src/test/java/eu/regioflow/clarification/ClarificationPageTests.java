package eu.regioflow.clarification;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions and answers on the pages of both sides and in the API.
 */
@DemoTest
class ClarificationPageTests {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	private static final String CLAIM = "/projects/PGI06030/reports/1";

	private static final String FORM = "application/x-www-form-urlencoded";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal controller;

	private Portal partner;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.controller = portal("controller-ro");
		this.partner = portal("partner-4");
	}

	@Test
	void aQuestionGoesToThePartnerAndItsAnswerComesBack() {
		Portal.Answer refused = this.controller.send("POST", REPORT + "/control/clarifications", FORM,
				"questionLine=99&question=Which+hotel%3F&questionDue=2020-02-20");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#questionLine");
		assertThat(again.selectFirst("#question").text()).isEqualTo("Which hotel?");
		assertThat(this.controller
			.send("POST", REPORT + "/control/clarifications", FORM,
					"questionLine=5&question=Which+hotel%3F&questionDue=20.2.2020")
			.status()).isEqualTo(302);
		assertThat(page(this.controller, REPORT + "/control").selectFirst("[data-clarification=1]").text())
			.contains("Which hotel?", "5", "20 Feb 2020", "Open");
		assertThat(page(this.partner, REPORT).selectFirst("[data-clarification=1]").text()).contains("Which hotel?",
				"Open");
		Document home = page(this.partner, "/");
		assertThat(home.text()).contains("Answer question 1 · PGI06030 ADR Vest, period 1");
		String question = page(this.partner, REPORT).selectFirst("[data-clarification=1] a").attr("href");
		assertThat(this.partner.get(question, "Accept-Language", "de").body()).contains("Ihre Antwort", "Antwort bis");
		Portal.Answer empty = this.partner.send("POST", question, FORM, "answer=");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(Jsoup.parse(empty.body()).selectFirst(".govuk-error-summary").text())
			.contains("Write your answer first");
		assertThat(this.partner.send("POST", question, FORM, "answer=By+the+station.").status()).isEqualTo(302);
		Document answered = page(this.controller, question);
		assertThat(answered.select("#given").text()).isEqualTo("By the station.");
		assertThat(answered.select("#clarification, #withdrawal")).isEmpty();
		assertThat(page(this.controller, REPORT + "/control").selectFirst("[data-clarification=1]").text())
			.contains("Answered");
		assertThat(this.partner.get("/").body()).doesNotContain("Answer question 1");
	}

	@Test
	void theApiAsksAnswersWithAFileAndTakesBack() {
		String questions = "/api/v1" + REPORT + "/clarifications";
		Portal.Answer asked = this.controller.post(questions,
				"{\"line\":5,\"question\":\"Which hotel?\",\"due\":\"2020-02-20\"}");
		assertThat(asked.status()).as(asked.body()).isEqualTo(200);
		assertThat(asked.json().get("status").asText()).isEqualTo("OPEN");
		String question = "/api/v1/clarifications/" + asked.text("id");
		assertThat(this.controller.post("/api/v1" + REPORT + "/certificate", "{\"conclusion\":\"Fine.\"}").text("code"))
			.isEqualTo("clarifications-open");
		Portal.Answer answered = this.partner.send("POST", question + "/answer", "multipart/form-data; boundary=part",
				"""
						--part\r
						Content-Disposition: form-data; name="answer"\r
						\r
						By the station.\r
						--part\r
						Content-Disposition: form-data; name="file"; filename="bill.pdf"\r
						\r
						%PDF-1.4 bill\r
						--part--\r
						""".getBytes(StandardCharsets.UTF_8));
		assertThat(answered.status()).as(answered.body()).isEqualTo(200);
		assertThat(answered.text("document")).isEqualTo("bill.pdf");
		assertThat(this.controller.get(question + "/document").body()).contains("%PDF-1.4 bill");
		assertThat(portal("js").get(question + "/document").status()).isEqualTo(403);
		assertThat(portal("auditor").get(question).text("answer")).isEqualTo("By the station.");
		String second = this.controller.post(questions, "{\"question\":\"Sure?\",\"due\":\"2020-02-20\"}").text("id");
		assertThat(this.controller.post("/api/v1/clarifications/" + second + "/withdrawal", "{}").text("status"))
			.isEqualTo("TAKEN_BACK");
		JsonNode all = this.partner.get(questions).json();
		assertThat(all).extracting((one) -> one.get("number").asInt() + " " + one.get("status").asText())
			.containsExactly("1 ANSWERED", "2 TAKEN_BACK");
		assertThat(this.controller.post("/api/v1" + REPORT + "/certificate", "{\"conclusion\":\"Fine.\"}").status())
			.isEqualTo(200);
	}

	@Test
	void theSecretariatAndTheLeadPartnerHaveTheirOwnQuestions() {
		this.period.certify(4, 1);
		this.period.claim(1);
		Portal js = portal("js");
		Portal lead = portal("partner-1");
		assertThat(
				js.send("POST", CLAIM + "/verification/clarifications", FORM, "question=Who%3F&questionDue=yesterday")
					.status())
			.isEqualTo(422);
		assertThat(js
			.send("POST", CLAIM + "/verification/clarifications", FORM, "question=Who+met%3F&questionDue=2020-02-20")
			.status()).isEqualTo(302);
		assertThat(page(js, CLAIM + "/verification").selectFirst("[data-clarification=1]").text()).contains("Who met?");
		String question = page(lead, CLAIM).selectFirst("[data-clarification=1] a").attr("href");
		assertThat(page(lead, "/").text()).contains("Answer question 1");
		assertThat(page(this.partner, CLAIM).select("[data-clarification]")).isEmpty();
		assertThat(this.partner.get(question).status()).isEqualTo(403);
		assertThat(lead.send("POST", question, FORM, "answer=All+eight.").status()).isEqualTo(302);
		assertThat(js.get("/api/v1" + CLAIM + "/clarifications").json().get(0).get("answer").asText())
			.isEqualTo("All eight.");
	}

	private Portal portal(String account) {
		return Portal.of(this.port, account);
	}

	private static Document page(Portal portal, String path) {
		return Jsoup.parse(portal.get(path).body());
	}

}
