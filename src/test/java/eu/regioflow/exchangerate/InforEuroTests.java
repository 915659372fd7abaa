package eu.regioflow.exchangerate;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The Commission's service, however it behaves.
 */
class InforEuroTests {

	private static final YearMonth MONTH = YearMonth.of(2020, 2);

	private RateServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = RateServer.started();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	/** Settings with short waits. */
	static RateSettings settings(URI address) {
		return new RateSettings(address, Duration.ofMillis(500), Duration.ofMillis(500), 3, Duration.ofMillis(5),
				ZoneId.of("Europe/Paris"));
	}

	private String fetched() {
		return new String(new InforEuro(settings(this.server.address())).fetch(MONTH), StandardCharsets.UTF_8);
	}

	private FetchFailed failed() {
		FetchFailed failed = catchThrowableOfType(FetchFailed.class, this::fetched);
		assertThat(failed).isNotNull();
		return failed;
	}

	@Test
	void aGoodAnswerIsHandedOverAsItCame() {
		this.server.answering(RateServer.text(RateServer.GOOD));
		assertThat(fetched()).isEqualTo(RateServer.GOOD);
		assertThat(this.server.asked()).containsExactly("/monthly-rates?year=2020&month=2&lang=en");
	}

	@Test
	void anAddressWithAQueryKeepsIt() {
		InforEuro inforEuro = new InforEuro(settings(URI.create("http://proxy.example/get?to=rates")));
		assertThat(inforEuro.address(MONTH))
			.isEqualTo(URI.create("http://proxy.example/get?to=rates&year=2020&month=2&lang=en"));
	}

	@ParameterizedTest
	@CsvSource({ "500", "502", "503", "429" })
	void whatMayPassIsAskedAgain(int status) {
		this.server.answering(RateServer.text(status, "Sorry"), RateServer.text(status, "Sorry"),
				RateServer.text(RateServer.GOOD));
		assertThat(fetched()).isEqualTo(RateServer.GOOD);
		assertThat(this.server.asked()).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource({ "500,TROUBLE,3", "429,TROUBLE,3", "404,STATUS,1", "403,STATUS,1", "204,STATUS,1" })
	void thereIsAnEndToAsking(int status, FetchProblem problem, int times) {
		this.server.answering(
				(status == 204) ? (exchange) -> exchange.sendResponseHeaders(204, -1) : RateServer.text(status, "No"));
		FetchFailed failed = failed();
		assertThat(failed.problem()).isEqualTo(problem);
		assertThat(failed.detail()).isEqualTo(String.valueOf(status));
		assertThat(this.server.asked()).hasSize(times);
	}

	@Test
	void anAnswerOfTenMegabytesIsBrokenOff() {
		this.server.answering(RateServer.text("[" + " ".repeat(10 * 1024 * 1024) + "]"));
		assertThat(failed().problem()).isEqualTo(FetchProblem.TOO_LARGE);
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void silenceEndsAtTheTimeout() {
		this.server.answering(this.server.silent());
		assertThat(failed().problem()).isEqualTo(FetchProblem.AWAY);
		assertThat(this.server.asked()).hasSize(3);
	}

	@Test
	void anAnswerThatGetsStuckEndsAtTheTimeoutToo() {
		this.server.answering(this.server.stuckInTheBody());
		assertThat(failed().problem()).isEqualTo(FetchProblem.AWAY);
		assertThat(this.server.asked()).hasSize(3);
	}

	@Test
	void nobodyAtTheAddressIsToldAsAway() {
		this.server.close();
		assertThat(failed().problem()).isEqualTo(FetchProblem.AWAY);
	}

	@Test
	void aConnectionThatBreaksOffIsToldAsAway() {
		this.server.answering((exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write('[');
		});
		assertThat(failed().problem()).isEqualTo(FetchProblem.AWAY);
	}

}
