package eu.regioflow.exchangerate;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.identity.Access;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the Commission's service gives becomes rates; what it does not give is told, and
 * nobody waits for it.
 */
@DemoTest
class FetchRatesTests {

	private static final YearMonth MONTH = YearMonth.of(2020, 2);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Access access;

	@Autowired
	private ImportRates importRates;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private Fetches fetches;

	@Autowired
	private Clock clock;

	private final ThreadPoolTaskExecutor executor = new RateConfiguration().exchangeRateFetcher();

	private RateServer server;

	private FetchRates fetchRates;

	private Fetching fetching;

	@BeforeEach
	void start() throws Exception {
		DemoState.restore(this.application);
		this.server = RateServer.started();
		RateSettings settings = InforEuroTests.settings(this.server.address());
		this.fetchRates = new FetchRates(this.access, new InforEuro(settings), this.importRates, this.fetches);
		this.executor.initialize();
		this.fetching = new Fetching(settings, this.fetchRates, this.fetches, this.access, this.clock, this.executor);
	}

	@AfterEach
	void stop() {
		this.server.close();
		this.executor.shutdown();
	}

	private LastFetch fetch() {
		return SignedIn.as("admin", () -> this.fetchRates.fetch(MONTH));
	}

	@Test
	void aGoodAnswerIsStoredWithItsAddress() {
		this.server.answering(RateServer.text(RateServer.GOOD));
		assertThat(fetch().isFailed()).isFalse();
		assertThat(this.rates.stored(MONTH)).filteredOn((rate) -> rate.provenance().source() == RateSource.COMMISSION)
			.extracting(StoredRate::currency)
			.containsExactly("HUF", "IRR", "SEK");
		StoredRate forint = this.rates.stored(MONTH)
			.stream()
			.filter((rate) -> rate.currency().equals("HUF"))
			.findFirst()
			.orElseThrow();
		assertThat(forint.rate()).isEqualByComparingTo("337.05");
		assertThat(forint.provenance().detail()).isEqualTo(this.server.address() + "?year=2020&month=2&lang=en");
		assertThat(this.fetches.last()).get().matches((last) -> last.month().equals(MONTH) && !last.isFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "<html><body>We are working on it</body></html>|NONSENSE", "{\"message\":\"no\"}|NONSENSE",
					"[{\"isoA3Code\":\"HUF\",|NONSENSE", "[]|NOT_PUBLISHED", "''|NOT_PUBLISHED",
					"isoA3Code,value|NONSENSE", "[{\"isoA3Code\":\"HUF\",\"value\":0}]|BAD_RATES",
					"[{\"isoA3Code\":\"HUF\",\"value\":\"many\"},{\"isoA3Code\":\"SEK\",\"value\":10}]|BAD_RATES" })
	void nonsenseIsToldAndNothingIsStored(String answer, FetchProblem problem) {
		List<StoredRate> before = this.rates.stored(MONTH);
		this.server.answering(RateServer.text(answer));
		assertThat(fetch().problem()).isEqualTo(problem);
		assertThat(this.rates.stored(MONTH)).isEqualTo(before);
		assertThat(this.fetches.last()).get().extracting(LastFetch::problem).isEqualTo(problem);
		assertThat(this.fetches.isDone(MONTH)).isFalse();
	}

	@Test
	void anAnswerOfTenMegabytesIsToldAndNothingIsStored() {
		this.server.answering(RateServer.text("[" + " ".repeat(10 * 1024 * 1024) + "]"));
		assertThat(fetch().problem()).isEqualTo(FetchProblem.TOO_LARGE);
	}

	@Test
	void anotherValueForAUsedRateIsToldWithBoth() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(3);
		period.submit(3, 1);
		this.server.answering(RateServer.text("[{\"isoA3Code\":\"BGN\",\"value\":1.97}]"));
		LastFetch last = fetch();
		assertThat(last.problem()).isEqualTo(FetchProblem.IN_USE);
		assertThat(last.detail()).contains("BGN", "2020-02", "1.9558", "1.97");
	}

	@Test
	void troubleThatPassesIsNotToldAtAll() {
		this.server.answering(RateServer.text(500, "Sorry"), RateServer.text(RateServer.GOOD));
		assertThat(fetch().isFailed()).isFalse();
	}

	@Test
	void onlyWhoMayImportMayAsk() {
		this.server.answering(RateServer.text(RateServer.GOOD));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
				() -> SignedIn.as("js", () -> this.fetchRates.fetch(MONTH)));
		assertThat(this.server.asked()).isEmpty();
	}

	@Test
	void nobodyWaitsWhileTheServiceIsSilent() {
		CountDownLatch answered = new CountDownLatch(1);
		this.server.answering((exchange) -> {
			answered.await();
			RateServer.text(RateServer.GOOD).to(exchange);
		});
		assertThat(SignedIn.as("ma", () -> this.fetching.begin(MONTH))).isTrue();
		await().until(() -> !this.server.asked().isEmpty());
		assertThat(SignedIn.as("ma", () -> this.fetching.begin(MONTH))).as("one at a time").isFalse();
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(3);
		assertThat(period.submit(3, 1).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
		assertThat(this.fetching.last()).isEmpty();
		answered.countDown();
		await().until(() -> !this.fetching.isBusy());
		assertThat(this.fetching.last()).get().matches((last) -> !last.isFailed());
		assertThat(this.rates.stored(MONTH)).filteredOn("currency", "HUF")
			.extracting(StoredRate::storedBy)
			.doesNotContainNull();
	}

	@Test
	void theScheduleAsksForThisMonthUntilItIsThere() {
		this.server.answering(RateServer.text(404, "Not yet"), RateServer.text(RateServer.GOOD));
		this.fetching.fetchWhatIsMissing();
		await().until(() -> !this.fetching.isBusy());
		assertThat(this.fetching.last()).get().extracting(LastFetch::problem).isEqualTo(FetchProblem.STATUS);
		this.fetching.fetchWhatIsMissing();
		await().until(() -> !this.fetching.isBusy());
		assertThat(this.fetches.isDone(MONTH)).isTrue();
		assertThat(this.rates.stored(MONTH)).filteredOn("currency", "HUF")
			.extracting(StoredRate::storedBy)
			.containsOnlyNulls();
		this.fetching.fetchWhatIsMissing();
		assertThat(this.fetching.isBusy()).isFalse();
		assertThat(this.server.asked()).containsExactly("/monthly-rates?year=2020&month=2&lang=en",
				"/monthly-rates?year=2020&month=2&lang=en");
	}

	@Test
	void withoutAnAddressNothingIsAsked() {
		Fetching off = new Fetching(InforEuroTests.settings(null), this.fetchRates, this.fetches, this.access,
				this.clock, this.executor);
		this.server.answering(RateServer.text(RateServer.GOOD));
		off.fetchWhatIsMissing();
		assertThat(off.isBusy()).isFalse();
		assertThat(this.server.asked()).isEmpty();
		assertThat(off.last()).isEmpty();
		assertThat(this.application.getBean(Fetching.class).isOn()).as("in the demo").isFalse();
	}

}
