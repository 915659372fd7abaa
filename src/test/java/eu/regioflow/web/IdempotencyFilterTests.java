package eu.regioflow.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyFilterTests {

	private static EmbeddedPostgres postgres;

	private static DataSource source;

	private static JdbcClient database;

	private final AtomicInteger calls = new AtomicInteger();

	private TransactionTemplate transaction;

	private IdempotencyKeys keys;

	private IdempotencyFilter filter;

	@BeforeAll
	static void startDatabase() throws IOException {
		postgres = EmbeddedPostgres.builder().start();
		source = postgres.getPostgresDatabase();
		database = JdbcClient.create(source);
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V060__idempotency_key.sql")).execute(source);
		database.sql("create table effect (what text)").update();
	}

	@AfterAll
	static void stopDatabase() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void setUp() {
		database.sql("truncate idempotency_key, effect").update();
		DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
		this.keys = new IdempotencyKeys(database);
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("keys", this.keys));
		IdempotentEffects effects = new IdempotentEffects(beans.getBeanProvider(IdempotencyKeys.class));
		manager.addListener(effects);
		this.transaction = new TransactionTemplate(manager);
		this.filter = new IdempotencyFilter(this.keys, effects, ErrorAnswersTests.answers());
	}

	@Test
	void theSameRequestAgainGetsTheStoredAnswerAndOneEffect() throws Exception {
		MockHttpServletResponse first = send("k", "{\"a\":1}", 200);
		MockHttpServletResponse second = send("k", "{\"a\":1}", 200);
		assertThat(first.getContentAsString()).isEqualTo("answer 1 to {\"a\":1}");
		assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
		assertThat(second.getContentType()).isEqualTo(first.getContentType());
		assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void theSameKeyForAnotherBodyIsRefused() throws Exception {
		send("k", "{\"a\":1}", 200);
		MockHttpServletResponse other = send("k", "{\"a\":2}", 200);
		assertThat(other.getStatus()).isEqualTo(422);
		assertThat(other.getContentAsString()).contains("idempotency-key-reused");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void aRefusalIsKeptAndAFailureIsNot() throws Exception {
		send("k", "a", 409);
		assertThat(send("k", "a", 200).getStatus()).isEqualTo(409);
		send("f", "idle", 500);
		assertThat(send("f", "idle", 200).getStatus()).isEqualTo(200);
		assertThat(this.calls).hasValue(3);
	}

	@Test
	void aRequestThatIsStillRunningIsNotDoneTwice() throws Exception {
		this.keys.claim("partner-1", "k", "/api/v1/act", hash("a"));
		MockHttpServletResponse second = send("k", "a", 200);
		assertThat(second.getStatus()).isEqualTo(409);
		assertThat(second.getContentAsString()).contains("still-running");
		assertThat(this.calls).hasValue(0);
	}

	@Test
	void aKeyOfADeadProcessIsTakenOverAndTheDeadMayNotCommitAnyMore() throws Exception {
		IdempotencyKeys.Attempt dead = this.keys.claim("partner-1", "k", "/api/v1/act", hash("a"))
			.attempt()
			.orElseThrow();
		database.sql("update idempotency_key set started_at = started_at - interval '1 minute'").update();
		assertThat(send("k", "a", 200).getStatus()).isEqualTo(200);
		assertThatThrownBy(() -> this.keys.markEffect(dead)).hasMessageContaining("still-running");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void anEffectWhoseAnswerWasLostIsNotRepeated() throws Exception {
		IdempotencyKeys.Attempt killed = this.keys.claim("partner-1", "k", "/api/v1/act", hash("a"))
			.attempt()
			.orElseThrow();
		this.transaction.executeWithoutResult((status) -> this.keys.markEffect(killed));
		database.sql("update idempotency_key set started_at = started_at - interval '1 minute'").update();
		MockHttpServletResponse retry = send("k", "a", 200);
		assertThat(retry.getStatus()).isEqualTo(409);
		assertThat(retry.getContentAsString()).contains("answer-lost");
		assertThat(this.calls).hasValue(0);
	}

	@Test
	void theMarkIsWrittenInTheEffectsTransaction() throws Exception {
		send("u", "a", 500);
		assertThat(database.sql("""
				select count(*) from effect e where exists (
				select 1 from idempotency_key k where k.key = 'u' and k.xmin = e.xmin and k.status is null)""")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void keysBelongToAnAccount() throws Exception {
		send("k", "a", 200);
		MockHttpServletRequest request = request("k", "a");
		request.setUserPrincipal(() -> "partner-2");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, new MockFilterChain(new Act(200)));
		assertThat(response.getHeader("Idempotency-Replayed")).isNull();
		assertThat(effects()).isEqualTo(2);
	}

	private MockHttpServletResponse send(String key, String body, int status) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request(key, body), response, new MockFilterChain(new Act(status)));
		return response;
	}

	private static MockHttpServletRequest request(String key, String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/act");
		Principal partner = () -> "partner-1";
		request.setUserPrincipal(partner);
		request.addHeader("Idempotency-Key", key);
		request.setContentType("application/json");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	private static String hash(String body) throws IOException {
		return RepeatableRequest.of(request("k", body)).hash();
	}

	private static int effects() {
		return database.sql("select count(*) from effect").query(Integer.class).single();
	}

	/** An act that does its work in a transaction and then answers. */
	private final class Act extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final int status;

		Act(int status) {
			this.status = status;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			int call = IdempotencyFilterTests.this.calls.incrementAndGet();
			String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (this.status != 409 && !body.equals("idle")) {
				IdempotencyFilterTests.this.transaction.executeWithoutResult(
						(running) -> database.sql("insert into effect values (?)").params(body).update());
			}
			response.setStatus(this.status);
			response.setContentType("text/plain;charset=UTF-8");
			response.getWriter().write("answer " + call + " to " + body);
		}

	}

}
