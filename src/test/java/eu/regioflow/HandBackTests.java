package eu.regioflow;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Work that somebody took in Tasklist is handed back there and on the home page: by
 * themselves only, and only where somebody else can take it.
 */
@DemoTest
class HandBackTests {

	private static final String ENGINE = "/camunda/api/engine/engine/default/task/";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Portal js;

	private String task;

	/** The joint secretariat has one decision to make. */
	@BeforeEach
	void submitADeliverable() {
		DemoState.restore(this.application);
		Portal.of(this.port, "partner-1")
			.upload("/api/v1/projects/PGI06030/deliverables/1/submission", "analysis.pdf", "%PDF-1.4".getBytes());
		this.js = Portal.of(this.port, "js");
		this.js.get("/camunda/app/tasklist/default/");
		this.task = this.jdbc.queryForObject(
				"select id_ from act_ru_task where task_def_key_ = 'decide-deliverable' and name_ like '%deliverable 1 %'",
				String.class);
	}

	@Test
	void whoTookItHandsItBackInTasklistAndTakesItAgain() {
		assertThat(claim(this.js).status()).isEqualTo(204);
		assertThat(taker()).isEqualTo("js");
		assertThat(inTasklist(this.js).status()).isEqualTo(204);
		assertThat(taker()).isNull();
		assertThat(claim(this.js).status()).isEqualTo(204);
		assertThat(taker()).isEqualTo("js");
	}

	@Test
	void whoTookItHandsItBackOnTheHomePage() {
		assertThat(forms()).isEmpty();
		claim(this.js);
		assertThat(forms()).hasSize(1);
		assertThat(Jsoup.parse(this.js.get("/").body()).selectFirst("form[action$=/hand-back]").text())
			.contains("You took this work.", "Hand back: Decide on deliverable 1");

		Portal.Answer answer = onThePage(this.js);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.location()).endsWith("/");
		assertThat(this.js.get("/").body()).contains("The work is handed back.");
		assertThat(taker()).isNull();
		assertThat(forms()).isEmpty();
	}

	@Test
	void whatSomebodyElseTookStaysTheirs() {
		takenBy("ma");
		refused(403, "task-taken-by-another");
		assertThat(taker()).isEqualTo("ma");
		assertThat(forms()).isEmpty();
	}

	@Test
	void whatNobodyTookCannotBeHandedBack() {
		refused(409, "task-not-taken");
		assertThat(taker()).isNull();
	}

	@Test
	void whatIsForOnePersonAloneStaysWithThem() {
		claim(this.js);
		this.jdbc.update("delete from act_ru_identitylink where task_id_ = ? and type_ = 'candidate'", this.task);
		refused(409, "task-personal");
		assertThat(taker()).isEqualTo("js");
	}

	@Test
	void workOfOthersIsNotThere() {
		claim(this.js);
		Portal other = Portal.of(this.port, "js-2");
		other.get("/camunda/app/tasklist/default/");
		assertThat(inTasklist(other).status()).isEqualTo(404);
		assertThat(onThePage(other).status()).isEqualTo(404);
		assertThat(onThePage(Portal.of(this.port, "auditor")).status()).isEqualTo(404);
		assertThat(taker()).isEqualTo("js");
	}

	@Test
	void aForgedRequestHandsNothingBack() {
		claim(this.js);
		// the engine ends a session that sends no token
		Portal forged = Portal.anonymous(this.port);
		forged.signIn("js", "demo");
		forged.get("/camunda/app/tasklist/default/");
		assertThat(forged.post(ENGINE + this.task + "/unclaim", "{}").status()).isEqualTo(403);
		assertThat(taker()).isEqualTo("js");
	}

	@Test
	void nobodyGivesWorkToSomebodyElse() {
		claim(this.js);
		assertThat(inEngine(this.js, "assignee", "{\"userId\":null}").status()).isEqualTo(404);
		assertThat(inEngine(this.js, "delegate", "{\"userId\":\"ma\"}").status()).isEqualTo(404);
		assertThat(taker()).isEqualTo("js");
	}

	@Test
	void workIsTakenForOneselfOnly() {
		for (String body : List.of("{}", "{\"userId\":null}", "{\"userId\":\"js-2\"}", "{\"userId\":\"nobody\"}")) {
			Portal.Answer answer = inEngine(this.js, "claim", body);
			assertThat(answer.status()).as(body).isEqualTo(400);
			assertThat(answer.body()).contains("Work is taken for oneself.");
			assertThat(taker()).as(body).isNull();
		}
		takenBy("ma");
		for (String body : List.of("{}", "{\"userId\":\"js-2\"}", "{\"userId\":\"js\"}")) {
			assertThat(inEngine(this.js, "claim", body).status()).as(body).isGreaterThanOrEqualTo(400);
			assertThat(taker()).as(body).isEqualTo("ma");
		}
	}

	private void refused(int status, String code) {
		Portal.Answer inTasklist = inTasklist(this.js);
		assertThat(inTasklist.status()).isEqualTo(status);
		assertThat(inTasklist.json().path("type").asText()).isEqualTo(code);
		assertThat(inTasklist.json().path("message").asText()).contains("Decide on deliverable 1");
		Portal.Answer onThePage = onThePage(this.js);
		assertThat(onThePage.status()).isEqualTo(status);
		assertThat(Jsoup.parse(onThePage.body()).text()).contains("Decide on deliverable 1");
	}

	private Portal.Answer claim(Portal portal) {
		return inEngine(portal, "claim", "{\"userId\":\"js\"}");
	}

	private Portal.Answer inTasklist(Portal portal) {
		return inEngine(portal, "unclaim", "{}");
	}

	private Portal.Answer inEngine(Portal portal, String act, String body) {
		return portal.post(ENGINE + this.task + "/" + act, body, "X-XSRF-TOKEN", portal.cookie("XSRF-TOKEN"));
	}

	private Portal.Answer onThePage(Portal portal) {
		return portal.form("/work/" + this.task + "/hand-back", Map.of());
	}

	private List<Element> forms() {
		return Jsoup.parse(this.js.get("/").body()).select("form[action$=/hand-back]");
	}

	private void takenBy(String user) {
		this.jdbc.update("update act_ru_task set assignee_ = ? where id_ = ?", user, this.task);
	}

	private String taker() {
		return this.jdbc.queryForObject("select assignee_ from act_ru_task where id_ = ?", String.class, this.task);
	}

}
