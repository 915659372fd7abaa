package eu.regioflow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V060__idempotency_key.sql"),
				new ClassPathResource("db/migration/V410__idempotency_answer.sql"))
			.execute(source);
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
		this.transaction = new TransactionTemplate(manager);
		this.filter = new IdempotencyFilter(this.keys, manager, ErrorAnswersTests.answers());
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
		this.transaction.executeWithoutResult((running) -> {
			this.keys.hold(running("k", "a"));
			MockHttpServletResponse second = sendElsewhere("k", "a");
			assertThat(second.getStatus()).isEqualTo(409);
			assertThat(content(second)).contains("still-running");
		});
		assertThat(this.calls).hasValue(0);
		assertThat(send("k", "a", 200).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "before the effect", "after the effect" })
	void aConnectionThatDiesLeavesNeitherEffectNorAnswerAndTheRetryBoth(String moment) throws Exception {
		MockHttpServletResponse cut = new MockHttpServletResponse();
		this.filter.doFilter(request("k", "a"), cut, new MockFilterChain(new CutOff(moment.startsWith("after"))));
		assertThat(cut.getStatus()).isEqualTo(500);
		assertThat(effects()).isZero();
		assertThat(send("k", "a", 200).getContentAsString()).isEqualTo("answer 1 to a");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void aThreadThatDiesBetweenEffectAndAnswerLeavesNeither() throws Exception {
		assertThatThrownBy(() -> this.filter.doFilter(request("k", "a"), new MockHttpServletResponse(),
				new MockFilterChain(new Dying())))
			.isInstanceOf(VirtualMachineDeath.class);
		assertThat(effects()).isZero();
		assertThat(send("k", "a", 200).getContentAsString()).isEqualTo("answer 1 to a");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void anAnswerThatDidNotArriveIsGivenAgain() throws Exception {
		MockHttpServletResponse gone = new MockHttpServletResponse() {
			@Override
			public ServletOutputStream getOutputStream() {
				throw new UncheckedIOException(new IOException("Broken pipe"));
			}
		};
		assertThatThrownBy(() -> this.filter.doFilter(request("k", "a"), gone, new MockFilterChain(new Act(200))))
			.hasMessageContaining("Broken pipe");
		MockHttpServletResponse retry = send("k", "a", 200);
		assertThat(retry.getContentAsString()).isEqualTo("answer 1 to a");
		assertThat(retry.getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(effects()).isEqualTo(1);
	}

	@Test
	void effectAndAnswerAreWrittenByOneTransaction() throws Exception {
		send("u", "a", 200);
		assertThat(database.sql("""
				select count(*) from effect e where exists (
				select 1 from idempotency_key k where k.key = 'u' and k.xmin = e.xmin and k.status = 200)""")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aRefusalTakesItsEffectBack() throws Exception {
		assertThat(send("k", "a", 422).getStatus()).isEqualTo(422);
		assertThat(effects()).isZero();
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

	private MockHttpServletResponse sendElsewhere(String key, String body) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return send(key, body, 200);
			}
			catch (ServletException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		}).join();
	}

	private static String content(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static IdempotencyKeys.KeyedRequest running(String key, String body) {
		try {
			return new IdempotencyKeys.KeyedRequest("partner-1", key, "/api/v1/act",
					RepeatableRequest.of(request(key, body)).hash());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
			if (!body.equals("idle")) {
				IdempotencyFilterTests.this.transaction.executeWithoutResult(
						(running) -> database.sql("insert into effect values (?)").params(body).update());
			}
			response.setStatus(this.status);
			response.setContentType("text/plain;charset=UTF-8");
			response.getWriter().write("answer " + call + " to " + body);
		}

	}

	/** An act under which the database's connection is cut, as by a process's death. */
	private final class CutOff extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final boolean afterTheEffect;

		CutOff(boolean afterTheEffect) {
			this.afterTheEffect = afterTheEffect;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) {
			if (this.afterTheEffect) {
				write();
			}
			int connection = database.sql("select pg_backend_pid()").query(Integer.class).single();
			CompletableFuture
				.runAsync(() -> database.sql("select pg_terminate_backend(?)")
					.params(connection)
					.query(Boolean.class)
					.single())
				.join();
			response.setStatus(200);
		}

	}

	/** An act whose thread ends after its effect. */
	private final class Dying extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) {
			write();
			throw new VirtualMachineDeath();
		}

	}

	private static final class VirtualMachineDeath extends Error {

		private static final long serialVersionUID = 1L;

	}

	private void write() {
		this.transaction
			.executeWithoutResult((running) -> database.sql("insert into effect values ('cut off')").update());
	}

}
