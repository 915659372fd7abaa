package eu.regioflow.payment.process;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.workflow.Processes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is owed and what was advanced as open work. 1,000.00 of a staff line of partner 1
 * are 977.50 of the ERDF.
 */
@DemoTest
class OpenDebtsTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void verifyAReportOfPartnerOne() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.claim(1);
		this.period.verify(1);
		done(post("js", PROJECT + "/audits", "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
	}

	@Test
	void aDebtIsAskedForAndConfirmedUntilAllIsBack() {
		correct("REPAYMENT_BY_PROJECT");
		assertThat(card("ma", "request-repayment")).isEqualTo(
				"Request repayment from ERNACT · PGI06030, PGI06030-A-1-1, ERDF · 977.50 EUR · owed since 10 February 2020");
		assertThat(cards("ca")).isEmpty();
		JsonNode asked = done(act("ma", "request", "{\"repayBy\":\"2020-03-10\"}"));
		assertThat(asked.get("repayBy").asText()).isEqualTo("2020-03-10");
		assertThat(cards("ma")).doesNotContain("request-repayment");
		assertThat(card("ca", "confirm-receipt"))
			.isEqualTo("Confirm receipt from ERNACT · PGI06030, PGI06030-A-1-1, ERDF · 977.50 EUR · due 10 March 2020");
		done(act("ca", "repayments", "{\"amount\":\"77.50\",\"paidOn\":\"2020-02-10\"}"));
		assertThat(card("ca", "confirm-receipt")).contains("900.00 EUR");
		assertAllIsWell();
		done(act("ca", "repayments", "{\"amount\":\"900.00\",\"paidOn\":\"2020-02-10\"}"));
		assertThat(cards("ca")).isEmpty();
		assertAllIsWell();
		assertThat(trail()).containsExactly("recovery-opened", "recovery-requested", "recovery-repaid",
				"recovery-repaid");
	}

	@Test
	void aDebtThatIsSetOffNeedsNoRequest() {
		correct("REPAYMENT_BY_PROJECT");
		String setOff = "{\"payment\":\"%s\",\"amount\":\"%s\"}";
		done(act("ma", "set-offs", setOff.formatted(this.period.payment().id(), "477.50")));
		assertThat(card("ma", "request-repayment")).contains("500.00 EUR");
		done(act("ma", "set-offs", setOff.formatted(this.period.payment().id(), "500.00")));
		assertThat(cards("ma")).doesNotContain("request-repayment");
		refused(act("ma", "request", "{\"repayBy\":\"2020-03-10\"}"), 409, "recovery-not-owed");
		assertAllIsWell();
	}

	@Test
	void whatIsWithdrawnIsOwedNoMore() {
		correct("REPAYMENT_BY_PROJECT");
		done(act("ma", "request", "{\"repayBy\":\"2020-03-10\"}"));
		done(act("ca", "repayments", "{\"amount\":\"77.50\",\"paidOn\":\"2020-02-10\"}"));
		JsonNode withdrawn = done(
				act("ma", "withdrawal", "{\"ground\":\"IRRECOVERABLE\",\"reason\":\"Insolvency, court file 12/20\"}"));
		assertThat(withdrawn.get("status").asText()).isEqualTo("WITHDRAWN");
		assertThat(withdrawn.get("outstanding").asText()).isEqualTo("900.00");
		assertThat(withdrawn.get("interestDue").asText()).isEqualTo("0.00");
		assertThat(cards("ca")).isEmpty();
		refused(act("ca", "repayments", "{\"amount\":\"1.00\",\"paidOn\":\"2020-02-10\"}"), 409, "recovery-not-owed");
		refused(act("ma", "withdrawal", "{\"ground\":\"NOT_OWED\",\"reason\":\"x\"}"), 409, "recovery-not-owed");
		assertAllIsWell();
		assertThat(trail()).containsExactly("recovery-opened", "recovery-requested", "recovery-repaid",
				"recovery-withdrawn");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ma|request|{}|422|date-missing", "ma|request|{\"repayBy\":\"2020-02-09\"}|422|repay-by-past",
					"ca|request|{\"repayBy\":\"2020-03-09\"}|403|not-permitted",
					"ma|withdrawal|{\"reason\":\"x\"}|422|withdrawal-incomplete",
					"ma|withdrawal|{\"ground\":\"NOT_OWED\",\"reason\":\" \"}|422|withdrawal-incomplete",
					"ca|withdrawal|{\"ground\":\"NOT_OWED\",\"reason\":\"x\"}|403|not-permitted" })
	void whatCannotBeAskedOrGivenUpIsRefusedAndChangesNothing(String who, String act, String body, int status,
			String code) {
		correct("REPAYMENT_BY_PROJECT");
		refused(act(who, act, body), status, code);
		assertThat(trail()).containsExactly("recovery-opened");
		assertThat(this.jdbc
			.queryForList("select id from recovery where repay_by is not null or withdrawn_on is not null")).isEmpty();
		assertThat(cards("ma")).contains("request-repayment");
	}

	@Test
	void aDebtIsAskedForOnce() {
		correct("REPAYMENT_BY_PROJECT");
		done(act("ma", "request", "{\"repayBy\":\"2020-03-10\"}"));
		refused(act("ma", "request", "{\"repayBy\":\"2020-04-10\"}"), 409, "repayment-requested");
	}

	@Test
	void whatLowersTheNextPaymentIsNobodysWork() {
		this.period.authorise(this.period.payment().id(), this.period.payment().verified());
		correct("ADJUSTMENT_IN_NEXT_PAYMENT");
		assertThat(cards("ma")).isEmpty();
		refused(act("ma", "request", "{\"repayBy\":\"2020-03-10\"}"), 409, "recovery-lowers-payments");
		assertAllIsWell();
	}

	@Test
	void anAdvanceIsConfirmedAndSettledAsOpenWork() {
		String advance = advance();
		assertThat(card("ca", "confirm-advance"))
			.isEqualTo("Confirm advance 1 to BAA · PGI06030, ERDF · 1,000.00 EUR · authorised 10 February 2020");
		done(post("ca", advance + "/confirmation", "{\"paidOn\":\"2020-02-10\"}"));
		assertThat(cards("ca")).isEmpty();
		assertThat(card("ma", "settle-advance"))
			.isEqualTo("Settle advance 1 to BAA · PGI06030, ERDF · 1,000.00 EUR left · paid 10 February 2020");
		String settle = "{\"payment\":\"" + this.period.payment().id() + "\",\"amount\":\"%s\"}";
		done(post("ma", advance + "/settlements", settle.formatted("400.00")));
		assertThat(card("ma", "settle-advance")).contains("600.00 EUR left");
		assertAllIsWell();
		done(post("ma", advance + "/settlements", settle.formatted("600.00")));
		assertThat(cards("ma")).doesNotContain("settle-advance");
		assertAllIsWell();
	}

	@Test
	void whatWasOwedAndAdvancedBeforeThereWereProcessesGetsOne() {
		correct("REPAYMENT_BY_PROJECT");
		done(post("ca", advance() + "/confirmation", "{\"paidOn\":\"2020-02-10\"}"));
		Processes processes = this.application.getBean(Processes.class);
		processes.cancel("recovery", this.jdbc.queryForObject("select id from recovery", UUID.class), "test");
		processes.cancel("advance", this.jdbc.queryForObject("select id from advance", UUID.class), "test");
		assertThat(cards("ma")).doesNotContain("request-repayment", "settle-advance");
		for (int start = 1; start <= 2; start++) {
			this.application.getBean(RecoveryProcess.class).startWhatIsOwed();
			this.application.getBean(AdvanceProcess.class).startWhatIsUnsettled();
		}
		assertThat(cards("ma")).contains("request-repayment", "settle-advance");
		assertAllIsWell();
	}

	@Test
	void thePageAsksAndWithdraws() {
		correct("REPAYMENT_BY_PROJECT");
		String id = this.jdbc.queryForObject("select id::text from recovery", String.class);
		assertThat(form("ma", "/recoveries/" + id + "/request", "repayBy=").status()).isEqualTo(422);
		assertThat(form("ma", "/recoveries/" + id + "/request", "repayBy=2020-03-10").status()).isEqualTo(302);
		Document asked = Jsoup.parse(Portal.of(this.port, "ca").get("/projects/PGI06030/recoveries").body());
		assertThat(asked.select("[data-repay-by=2020-03-10]")).hasSize(1);
		Portal.Answer refused = form("ma", "/recoveries/" + id + "/withdrawal", "ground=NOT_OWED&reason=");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(form("ma", "/recoveries/" + id + "/withdrawal", "ground=NOT_OWED&reason=Appeal+won").status())
			.isEqualTo(302);
		Document page = Jsoup.parse(Portal.of(this.port, "ma").get("/projects/PGI06030/recoveries").body());
		assertThat(page.select("[data-withdrawn]")).hasSize(1);
		assertThat(page.text()).contains("Appeal won");
		assertThat(page.select("main form")).isEmpty();
		Document home = Jsoup.parse(Portal.of(this.port, "ca").get("/").body());
		assertThat(home.text()).doesNotContain("Confirm receipt");
	}

	private void correct(String impact) {
		done(post("js", PROJECT + "/audits/1/corrections", """
				{"partner":1,"report":1,"line":1,"amount":"1000.00","errorType":"PROCUREMENT","impact":"%s"}"""
			.formatted(impact)));
		done(post("ca", PROJECT + "/audits/1/corrections/1/closing", ""));
	}

	private String advance() {
		return "/api/v1/advances/"
				+ done(post("ma", PROJECT + "/advances", "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"1000.00\"}"))
					.get("id")
					.asText();
	}

	/** What the one card of that kind says, which that account has. */
	private String card(String account, String kind) {
		assertThat(cards(account)).contains(kind);
		return this.jdbc.queryForObject("select name_ from act_ru_task where task_def_key_ = ?", String.class, kind);
	}

	/** What waits for somebody, by kind; all of it has a text in the inbox. */
	private List<String> cards(String account) {
		String home = Jsoup.parse(Portal.of(this.port, account).get("/").body()).text();
		assertThat(home).doesNotContain("desk.work.", "desk.act.");
		JsonNode tasks = Portal.of(this.port, account).get("/api/v1/tasks").json();
		return tasks.findValuesAsText("id")
			.stream()
			.map((id) -> this.jdbc.queryForObject("select task_def_key_ from act_ru_task where id_ = ?", String.class,
					id))
			.toList();
	}

	private List<String> trail() {
		return this.jdbc.queryForList("""
				select action from trail_entry where subject = 'PGI06030/recovery/PGI06030-A-1-1/ERDF'
					order by sequence""", String.class);
	}

	private Portal.Answer act(String account, String act, String body) {
		String id = this.jdbc.queryForObject("select id::text from recovery", String.class);
		return post(account, "/api/v1/recoveries/" + id + "/" + act, body);
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post(path, body);
	}

	private Portal.Answer form(String account, String path, String fields) {
		return Portal.of(this.port, account).send("POST", path, "application/x-www-form-urlencoded", fields);
	}

	private void assertAllIsWell() {
		assertThat(this.application.getBean(StandingChecks.class).findings()).isEmpty();
	}

	private static JsonNode done(Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
