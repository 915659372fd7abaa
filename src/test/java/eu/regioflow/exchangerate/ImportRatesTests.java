package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.identity.Accounts;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Recordable;
import eu.regioflow.trail.Trail;
import eu.regioflow.trail.TrailEntry;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Rates know where they came from, and what a report used stays.
 */
@DemoTest
class ImportRatesTests {

	private static final YearMonth MONTH = YearMonth.of(2020, 2);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ImportRates importRates;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Trail trail;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	private ImportRates.Outcome store(String username, YearMonth month, String rows) {
		byte[] content = ("isoA3Code,value\n" + rows).getBytes(StandardCharsets.UTF_8);
		return SignedIn.as(username, () -> this.importRates.store(month, RateFile.read(content, month),
				Provenance.file("february.csv", content)));
	}

	private StoredRate stored(String currency) {
		return this.rates.stored(MONTH)
			.stream()
			.filter((rate) -> rate.currency().equals(currency))
			.findFirst()
			.orElseThrow();
	}

	private List<TrailEntry> imports() {
		return this.trail.entries(Recordable.PROGRAMME)
			.stream()
			.filter((entry) -> entry.action().equals("exchange-rates-imported"))
			.toList();
	}

	@Test
	void aRateKnowsItsFileAndWhoImportedIt() {
		assertThat(store("ma", MONTH, "HUF,337.05\n")).isEqualTo(new ImportRates.Outcome(1, 0, 0));
		StoredRate forint = stored("HUF");
		assertThat(forint.rate()).isEqualByComparingTo("337.05");
		assertThat(forint.provenance().source()).isEqualTo(RateSource.FILE);
		assertThat(forint.provenance().detail()).isEqualTo("february.csv");
		assertThat(forint.provenance().sha256()).hasSize(64);
		assertThat(forint.storedBy()).isEqualTo(account("ma"));
		assertThat(forint.isUsed()).isFalse();
		assertThat(stored("BGN").provenance().source()).isEqualTo(RateSource.ILLUSTRATIVE);
		assertThat(stored("BGN").storedBy()).isNull();
	}

	@Test
	void theSameValueAgainIsNoChange() {
		StoredRate before = stored("BGN");
		assertThat(store("ma", MONTH, "BGN,1.95580000\n")).isEqualTo(new ImportRates.Outcome(0, 0, 1));
		assertThat(stored("BGN")).isEqualTo(before);
	}

	@Test
	void whatNobodyUsedIsCorrectedAndTheTrailSaysHow() {
		int before = imports().size();
		assertThat(store("admin", MONTH, "RON,4.78\nHUF,337.05\nCHF,1.0704\n"))
			.isEqualTo(new ImportRates.Outcome(1, 1, 1));
		assertThat(stored("RON").rate()).isEqualByComparingTo("4.78");
		assertThat(stored("RON").provenance().source()).isEqualTo(RateSource.FILE);
		assertThat(imports()).hasSize(before + 1);
		TrailEntry entry = imports().get(before);
		assertThat(entry.subject()).isEqualTo("exchange-rates/2020-02");
		assertThat(entry.actor()).isEqualTo(account("admin"));
		assertThat(entry.facts()).contains("RON 4.7769 > 4.78", "HUF 337.05", "FILE").doesNotContain("february");
	}

	@Test
	void aRateThatASubmittedReportUsedStays() {
		this.period.fill(3);
		this.period.submit(3, 1);
		assertThat(stored("BGN").isUsed()).isTrue();
		assertThat(stored("RON").isUsed()).isFalse();
		Refusal refusal = Assertions.catchThrowableOfType(Refusal.class,
				() -> store("ma", MONTH, "RON,4.78\nBGN,1.96\n"));
		assertThat(refusal.code()).isEqualTo("rates-in-use");
		assertThat(refusal.errors())
			.containsExactly(LocatedError.at(2, "value", "1.96", "rate-in-use", "BGN", MONTH, "1.9558"));
		assertThat(stored("BGN").rate()).isEqualByComparingTo("1.9558");
		assertThat(stored("RON").rate()).as("all or nothing").isEqualByComparingTo("4.7769");
		assertThat(store("ma", MONTH, "RON,4.78\nBGN,1.9558\n")).isEqualTo(new ImportRates.Outcome(0, 1, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update exchange_rate set rate = 2 where month = '2020-02-01' and currency = 'BGN'",
			"update exchange_rate set first_used_at = null where month = '2020-02-01' and currency = 'BGN'",
			"delete from exchange_rate where month = '2020-02-01'" })
	void theDatabaseKeepsAUsedRateAsItIs(String statement) {
		this.period.fill(3);
		this.period.submit(3, 1);
		assertThatException().isThrownBy(() -> this.jdbc.execute(statement))
			.withMessageContaining("used by a submitted report");
	}

	@Test
	void aDraftUsesNothing() {
		this.period.fill(3);
		assertThat(stored("BGN").isUsed()).isFalse();
	}

	@Test
	void aBadPlaceKeepsTheWholeFileOut() {
		Refused.at(List.of("2 value rate-not-positive"), () -> store("ma", MONTH, "HUF,337.05\nRON,0\n"));
		assertThat(this.rates.of(MONTH)).doesNotContainKey("HUF").containsEntry("RON", new BigDecimal("4.7769"));
	}

	@Test
	void onlyPublishedMonthsHaveRates() {
		store("ma", MONTH.plusMonths(1), "HUF,337.05\n");
		Refused.as(Refusal.Kind.INVALID, "rates-month", () -> store("ma", MONTH.plusMonths(2), "HUF,337.05\n"));
		Refused.as(Refusal.Kind.INVALID, "rates-month", () -> store("ma", YearMonth.of(1994, 2), "HUF,337.05\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner-3", "controller-bg", "js", "ca", "auditor" })
	void othersMayNotImport(String username) {
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> store(username, MONTH, "HUF,337.05\n"));
	}

	@Test
	void importsAtOnceFollowOneAnother() throws Exception {
		List<Callable<ImportRates.Outcome>> imports = new ArrayList<>();
		for (int i = 1; i <= 8; i++) {
			String row = "HUF,33%d\n".formatted(i);
			imports.add(() -> store("ma", MONTH, row));
		}
		assertThat(atOnce(imports)).extracting(ImportRates.Outcome::added).containsOnlyOnce(1);
		assertThat(imports()).hasSize(8);
	}

	@RepeatedTest(3)
	void aReportIsConvertedAtTheRateThatStays() throws Exception {
		this.period.fill(3);
		Callable<String> submission = () -> this.period.submit(3, 1).status().name();
		Callable<String> correction = () -> {
			try {
				return store("ma", MONTH, "BGN,1.9912\n").toString();
			}
			catch (Refusal ex) {
				return ex.code();
			}
		};
		assertThat(atOnce(List.of(submission, correction))).contains("SUBMITTED");
		assertThat(this.jdbc.queryForList("""
				select distinct line.rate from expenditure_line line join expenditure_list list using (report)
					where list.state = 'FROZEN' and line.currency = 'BGN'
				""", BigDecimal.class)).hasSize(1)
			.first()
			.satisfies((rate) -> assertThat(stored("BGN").rate()).isEqualByComparingTo(rate));
	}

	private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(work.size());
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> done : threads.invokeAll(work)) {
				results.add(done.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private UUID account(String username) {
		return this.accounts.findByUsername(username).orElseThrow().id();
	}

}
