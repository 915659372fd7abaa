package eu.regioflow.exchangerate;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import eu.regioflow.Portal;
import eu.regioflow.RunningApplication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole product beside a service of the Commission that is away and comes back.
 */
class FetchRatesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration AT_ONCE = Duration.ofSeconds(5);

	@Test
	void theServiceIsAwayAndComesBack(@TempDir Path folder) throws Exception {
		try (RateServer server = RateServer.started()) {
			server.answering(RateServer.text(500, "Sorry"));
			try (RunningApplication application = RunningApplication.in(folder.resolve("data"))
				.with("--regioflow.exchange-rates.address=" + server.address())
				.with("--regioflow.exchange-rates.cron=* * * * * *")
				.with("--regioflow.exchange-rates.attempts=2")
				.with("--regioflow.exchange-rates.back-off=10ms")
				.with("--regioflow.exchange-rates.timeout=2s")
				.ready()) {
				Portal admin = Portal.of(URI.create(application.url()).getPort(), "admin");
				await().atMost(PATIENCE).until(() -> page(admin).select("#last-fetch").text().contains("500"));
				assertThat(admin.get("/operations").body()).contains("could not be fetched");

				server.answering(server.silent());
				await().atMost(PATIENCE).until(() -> !server.asked().isEmpty());
				Instant before = Instant.now();
				assertThat(admin.get("/exchange-rates").status()).isEqualTo(200);
				assertThat(admin.get("/operations").status()).isEqualTo(200);
				assertThat(Duration.between(before, Instant.now())).isLessThan(AT_ONCE);

				server.answering(RateServer.text(RateServer.GOOD));
				await().atMost(PATIENCE).until(() -> !page(admin).select("tr[data-currency=HUF]").isEmpty());
				assertThat(page(admin).select("tr[data-currency=HUF]").text()).contains("337.05",
						"Commission's service", server.address().toString());
				assertThat(admin.get("/operations").body()).doesNotContain("could not be fetched");
				theButtonAsksForAnotherMonth(admin, server);
			}
		}
	}

	private static void theButtonAsksForAnotherMonth(Portal admin, RateServer server) {
		assertThat(page(admin).select("form#fetch button")).hasSize(1);
		await().atMost(PATIENCE).until(() -> {
			admin.send("POST", "/exchange-rates/fetch", "application/x-www-form-urlencoded", "month=2020-03");
			return admin.get("/exchange-rates?month=2020-03").body().contains("337.05");
		});
		assertThat(server.asked()).contains("/monthly-rates?year=2020&month=3&lang=en");
	}

	private static Document page(Portal admin) {
		return Jsoup.parse(admin.get("/exchange-rates").body());
	}

}
