package eu.regioflow.clarification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The joint secretariat asks about a project report, and the lead partner answers with a
 * list of participants: who may open it.
 */
@DemoTest
class AnswerFileTests {

	private static final String CLAIM = "/api/v1/projects/PGI06030/reports/1";

	private static final String STATE = """
			select document.*::text from document union all select clarification.*::text from clarification
				union all select count(*)::text from trail_entry
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Portal lead;

	private String question;

	@BeforeEach
	void ask() {
		DemoState.restore(this.application);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.certifyAll(4);
		period.claim(1);
		DemoState.awaitListeners(this.application);
		this.lead = portal("partner-1");
		this.question = "/api/v1/clarifications/" + portal("js")
			.post(CLAIM + "/clarifications", "{\"question\":\"Who took part?\",\"due\":\"2020-02-20\"}")
			.text("id");
	}

	@Test
	void aPersonalFileIsOpenedByWhoAskedWhoAnsweredAndAuditorsAndEachOpeningIsRecorded() {
		String file = answer("true");
		Map<String, Integer> answers = Map.of("partner-1", 200, "js", 200, "auditor", 200, "ma", 403, "partner-4", 403,
				"controller-ro", 403, "js-2", 404);
		for (String way : List.of(this.question + "/document", "/documents/" + file)) {
			answers.forEach(
					(who, status) -> assertThat(portal(who).get(way).status()).as(who + " " + way).isEqualTo(status));
		}
		assertThat(count("personal-document-opened")).isEqualTo(6);
		Document told = page("ma");
		assertThat(told.text()).contains("Personal document", "Personal data").doesNotContain("participants.pdf");
		assertThat(portal("ma").get(this.question).body()).doesNotContain("participants.pdf");
		assertThat(page("js").text()).contains("participants.pdf", "Personal data");
	}

	@Test
	void anOrdinaryFileIsOpenToAllWhoReadTheQuestionUntilItIsMarked() {
		String file = answer("false");
		assertThat(portal("ma").get("/documents/" + file).status()).isEqualTo(200);
		assertThat(count("personal-document-opened")).isZero();
		assertThat(page("partner-1").select("#mark")).hasSize(1);
		assertThat(page("js").select("#mark")).isEmpty();
		assertThat(this.lead.form(page() + "/personal", Map.of()).status()).isEqualTo(302);
		assertThat(page("partner-1").select("#mark")).isEmpty();
		assertThat(portal("ma").get("/documents/" + file).status()).isEqualTo(403);
		assertThat(this.lead.post(this.question + "/document/personal", "").status()).isEqualTo(200);
		assertThat(count("document-marked")).as("marked once").isOne();
	}

	@Test
	void onlyWhoAnsweredMarksAndOnlyAFileThatIsThere() {
		List<String> before = state();
		assertThat(this.lead.post(this.question + "/document/personal", "").status()).isEqualTo(404);
		assertThat(state()).isEqualTo(before);
		answer("false");
		List<String> answered = state();
		Map.of("js", 403, "ma", 403, "auditor", 403, "partner-4", 403, "js-2", 404)
			.forEach((who, status) -> assertThat(portal(who).post(this.question + "/document/personal", "").status())
				.as(who)
				.isEqualTo(status));
		assertThat(state()).isEqualTo(answered);
	}

	private String answer(String personal) {
		Portal.Answer answer = this.lead.send("POST", this.question + "/answer", "multipart/form-data; boundary=part",
				"""
						--part\r
						Content-Disposition: form-data; name="answer"\r
						\r
						These eight.\r
						--part\r
						Content-Disposition: form-data; name="personal"\r
						\r
						%s\r
						--part\r
						Content-Disposition: form-data; name="file"; filename="participants.pdf"\r
						\r
						%%PDF-1.4 names\r
						--part--\r
						""".formatted(personal).getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.text("file.id");
	}

	private int count(String action) {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = ?", Integer.class, action);
	}

	private List<String> state() {
		return this.jdbc.queryForList(STATE, String.class).stream().sorted().toList();
	}

	private String page() {
		return this.question.replace("/api/v1", "");
	}

	private Document page(String who) {
		return Jsoup.parse(portal(who).get(page()).body());
	}

	private Portal portal(String account) {
		return Portal.of(this.port, account);
	}

}
