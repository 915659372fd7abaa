package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.money.Money;
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
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The payment's clock from the API to the task, the page and the trail; the claim is
 * submitted on 10 February 2020 and due on 10 May.
 */
@DemoTest
class InterruptedPaymentTests {

	private static final String PAYMENTS = "/projects/PGI06030/payments";

	private static final String STOP = """
			{"from":"2020-02-10","reason":"DOCUMENTS_MISSING","text":"Send the contract with the venue."}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	private UUID payment;

	@BeforeEach
	void verifyOnePartner() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		this.payment = this.period.payment().id();
	}

	@Test
	void theDueDateMovesByTheInterruptedDays() {
		JsonNode stopped = done("interruption", STOP);
		assertThat(stopped.get("due").isNull()).isTrue();
		assertThat(stopped.get("submitted").asText()).isEqualTo("2020-02-10");
		assertThat(stopped.get("stoppedSince").asText()).isEqualTo("2020-02-10");
		assertThat(stopped.get("daysLeft").asInt()).isEqualTo(90);
		this.period.moveTo(LocalDate.of(2020, 2, 24));
		JsonNode resumed = done("resumption", "{\"on\":\"2020-02-24\"}");
		assertThat(resumed.get("due").asText()).isEqualTo("2020-05-24");
		assertThat(resumed.get("daysLeft").asInt()).isEqualTo(90);
		JsonNode history = resumed.get("interruptions").get(0);
		assertThat(history.get("resumedOn").asText()).isEqualTo("2020-02-24");
		assertThat(history.get("days").asInt()).isEqualTo(14);
		assertThat(history.get("text").asText()).isEqualTo("Send the contract with the venue.");
		assertThat(Portal.of(this.port, "ca").get("/api/v1" + PAYMENTS).json().get(0)).isEqualTo(resumed);
		assertThat(this.jdbc.queryForList("select action from trail_entry where subject = ? order by sequence",
				String.class, "PGI06030/report/1/payment/ERDF"))
			.containsExactly("payment-opened", "payment-clock-interrupted", "payment-clock-resumed");
	}

	@Test
	void theTasksOfBothPeopleFollowTheClock() {
		this.period.authorise(this.payment, Money.of("1.00"));
		assertTask("ma", "2020-05-10", "due 10 May 2020");
		done("interruption", STOP);
		assertTask("ma", null, "deadline interrupted since 10 February 2020");
		assertTask("ca", null, "deadline interrupted since 10 February 2020");
		this.period.moveTo(LocalDate.of(2020, 3, 11));
		done("resumption", "{\"on\":\"2020-03-11\"}");
		assertTask("ma", "2020-06-09", "due 9 June 2020");
		assertTask("ca", "2020-06-09", "due 9 June 2020");
		this.period.authorise(this.payment, this.period.payment().toAuthorise());
		assertThat(Portal.of(this.port, "ma").get("/api/v1/tasks").json()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|422|interruption-incomplete",
					"{\"from\":\"2020-02-10\",\"reason\":\"IRREGULARITY\",\"text\":\" \"}|422|interruption-incomplete",
					"{\"from\":\"2020-02-11\",\"reason\":\"IRREGULARITY\",\"text\":\"x\"}|422|interruption-date" })
	void anInterruptionNeedsItsDayItsReasonAndItsNotice(String body, int status, String code) {
		Portal.Answer answer = post("interruption", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(post("resumption", "{\"on\":\"2020-02-10\"}").text("code")).isEqualTo("clock-running");
		assertThat(post("resumption", "{}").text("code")).isEqualTo("date-missing");
	}

	@Test
	void theNoticeIsNotEndless() {
		String stop = "{\"from\":\"2020-02-10\",\"reason\":\"IRREGULARITY\",\"text\":\"%s\"}";
		assertThat(post("interruption", stop.formatted("x".repeat(2001))).text("code")).isEqualTo("text-too-long");
		done("interruption", stop.formatted("x".repeat(2000)));
	}

	@Test
	void theTrailSaysWhenAndWhyTheClockStood() {
		done("interruption", STOP);
		this.period.moveTo(LocalDate.of(2020, 2, 24));
		done("resumption", "{\"on\":\"2020-02-24\"}");
		List<String> facts = this.jdbc.queryForList("""
				select chain || ' ' || facts from trail_entry where action like 'payment-clock-%' order by sequence
				""", String.class);
		assertThat(facts.get(0)).startsWith("PGI06030 ")
			.contains("\"from\":\"2020-02-10\"", "\"reason\":\"DOCUMENTS_MISSING\"", "sha256:")
			.doesNotContain("venue");
		assertThat(facts.get(1)).contains("\"on\":\"2020-02-24\"", "\"due\":\"2020-05-24\"");
	}

	@Test
	void aReasonThatTheLawDoesNotKnowIsRefused() {
		Portal.Answer answer = post("interruption", "{\"from\":\"2020-02-10\",\"reason\":\"HOLIDAYS\",\"text\":\"x\"}");
		assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
		assertThat(this.period.payment().interruptions()).isEmpty();
	}

	@Test
	void whatIsPaidHasNoClock() {
		Money all = this.period.payment().verified();
		this.period.authorise(this.payment, all);
		this.period.confirm(this.payment, 1, all);
		assertThat(post("interruption", STOP).text("code")).isEqualTo("payment-paid");
	}

	@Test
	void theDatabaseKnowsOneOpenInterruption() {
		done("interruption", STOP);
		assertThat(post("interruption", STOP).text("code")).isEqualTo("clock-stopped");
		assertThatException().isThrownBy(() -> this.jdbc.execute("""
				insert into interruption (id, payment, number, starts, reason, notice, interrupted_by, interrupted_at)
				select gen_random_uuid(), payment, 2, starts, reason, notice, interrupted_by, interrupted_at
				from interruption""")).withMessageContaining("interruption_one_open");
		assertThatException().isThrownBy(() -> this.jdbc.execute("""
				update interruption set resumed = starts, resumed_by = interrupted_by, resumed_at = interrupted_at"""))
			.withMessageContaining("interruption_ends_later");
	}

	@Test
	void thePageStopsTheClockSaysWhyAndLetsItGoOn() {
		Portal authority = Portal.of(this.port, "ma");
		Portal.Answer refused = form(authority, "interruption",
				"day=2020-02-12&reason=DOCUMENTS_MISSING&text=Send+it.");
		Document page = Jsoup.parse(refused.body());
		assertThat(page.selectFirst(".govuk-error-summary a").text()).contains("12 Feb 2020");
		assertThat(page.selectFirst("textarea[name=text]").text()).isEqualTo("Send it.");
		assertThat(page.selectFirst("option[selected]").val()).isEqualTo("DOCUMENTS_MISSING");
		assertThat(form(authority, "interruption", "day=2020-02-10&reason=DOCUMENTS_MISSING&text=Send+it.").status())
			.isEqualTo(302);
		page = Jsoup.parse(Portal.of(this.port, "partner-1").get(PAYMENTS).body());
		assertThat(page.selectFirst("[data-clock=stopped]").text()).contains("10 Feb 2020", "Documents are missing",
				"90 days", "Send it.");
		assertThat(page.select("form[action$=/resumption]")).isEmpty();
		this.period.moveTo(LocalDate.of(2020, 2, 12));
		assertThat(form(authority, "resumption", "day=2020-02-12").status()).isEqualTo(302);
		page = Jsoup.parse(authority.get(PAYMENTS).body());
		assertThat(page.select("[data-clock=stopped]")).isEmpty();
		assertThat(page.selectFirst(".rf-deadline").text()).contains("12 May 2020", "90 days left");
		assertThat(page.select("[data-interruption=1] td").eachText()).contains("12 Feb 2020", "2");
	}

	private void assertTask(String account, String due, String words) {
		JsonNode task = Portal.of(this.port, account).get("/api/v1/tasks").json().get(0);
		assertThat(task.get("due").asText(null)).isEqualTo(due);
		assertThat(task.get("name").asText()).endsWith(words);
	}

	private JsonNode done(String act, String body) {
		Portal.Answer answer = post(act, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private Portal.Answer post(String act, String body) {
		return Portal.of(this.port, "ma").post("/api/v1/payments/" + this.payment + "/" + act, body);
	}

	private Portal.Answer form(Portal portal, String act, String fields) {
		return portal.send("POST", "/payments/" + this.payment + "/" + act, "application/x-www-form-urlencoded",
				fields);
	}

}
