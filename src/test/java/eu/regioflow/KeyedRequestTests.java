package eu.regioflow;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request with an {@code Idempotency-Key} runs in one transaction together with its
 * answer; so the answer must be what everybody reads afterwards, and a cut between effect
 * and answer must leave neither.
 */
@DemoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyedRequestTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/2/reports/1";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void prepare() {
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	@Order(1)
	void aKeyedAnswerIsWhatIsReadAfterwards() {
		this.period.fill(2);
		assertThat(once("partner-2", REPORT + "/submission", "{\"declaration\":true}"))
			.isEqualTo(read("partner-2", REPORT));
		assertThat(once("controller-si", REPORT + "/certificate", "{\"conclusion\":\"Eligible.\"}"))
			.isEqualTo(read("controller-si", REPORT + "/certificate"));
		assertThat(once("partner-1", PROJECT + "/reports/1/submission", "{\"summary\":\"Kick-off.\"}"))
			.isEqualTo(read("partner-1", PROJECT + "/reports/1"));
		assertThat(once("js", PROJECT + "/reports/1/verification", "{\"conclusion\":\"In order.\"}"))
			.isEqualTo(read("js", PROJECT + "/reports/1"));
		String payment = "/api/v1/payments/" + this.period.payment().id();
		assertThat(once("ma", payment + "/authorisation", "{\"amount\":\"10.00\"}"))
			.isEqualTo(read("ma", PROJECT + "/payments").get(0));
		assertThat(once("ma", payment + "/interruption",
				"{\"from\":\"2020-02-10\",\"reason\":\"IRREGULARITY\",\"text\":\"Asked.\"}"))
			.isEqualTo(read("ma", PROJECT + "/payments").get(0));
		assertThat(once("ca", payment + "/confirmation",
				"{\"instalment\":1,\"paidOn\":\"2020-02-10\",\"amount\":\"10.00\"}"))
			.isEqualTo(read("ca", PROJECT + "/payments").get(0));
	}

	@Test
	@Order(2)
	void aConnectionCutBetweenEffectAndAnswerLeavesNeitherAndTheRetryBoth() throws Exception {
		String path = "/api/v1/payments/" + this.period.payment().id() + "/authorisation";
		String before = state();
		cutWhenTheAnswerIsStored();
		try {
			assertThat(authorise(path).status()).isEqualTo(500);
		}
		finally {
			superuser("drop trigger cut on idempotency_key", "drop function cut()");
		}
		assertThat(state()).isEqualTo(before);
		Portal.Answer retry = authorise(path);
		assertThat(retry.status()).as(retry.body()).isEqualTo(200);
		assertThat(retry.text("instalments.1.amount")).isEqualTo("2.34");
		assertThat(authorise(path).body()).isEqualTo(retry.body());
		assertThat(retry.json().get("instalments")).hasSize(2);
	}

	private Portal.Answer authorise(String path) {
		return Portal.of(this.port, "ma").post(path, "{\"amount\":\"2.34\"}", "Idempotency-Key", "cut");
	}

	/** Sends the request twice under one key; both answers are the same. */
	private JsonNode once(String account, String path, String body) {
		Portal portal = Portal.of(this.port, account);
		Portal.Answer first = portal.post(path, body, "Idempotency-Key", path);
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		assertThat(portal.post(path, body, "Idempotency-Key", path).body()).isEqualTo(first.body());
		return first.json();
	}

	private JsonNode read(String account, String path) {
		return Portal.of(this.port, account).get(path).json();
	}

	private String state() {
		return this.jdbc.queryForList("""
				select (select count(*) from instalment) as instalments, (select count(*) from posting) as postings,
					(select count(*) from trail_entry) as entries, (select count(*) from act_ru_task) as tasks,
					(select sum(authorised) from payment) as authorised, (select count(*) from idempotency_key) as keys
				""").toString();
	}

	private static void cutWhenTheAnswerIsStored() throws SQLException, IOException {
		superuser("""
				create function cut() returns trigger language plpgsql security definer as
				'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'""",
				"create trigger cut before insert on idempotency_key for each row execute function cut()");
	}

	private static void superuser(String... statements) throws SQLException, IOException {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			for (String statement : statements) {
				sql.execute(statement);
			}
		}
	}

}
