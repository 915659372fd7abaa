package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.clock.BusinessClock;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
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
 * Which month's rates a report takes (Regulation (EU) 2021/1059 Art. 38(5)): that of its
 * first submission, in the programme's zone.
 */
@DemoTest
class RateMonthTests {

	private static final String SUBMISSION = "/api/v1/projects/PGI06030/partners/4/reports/1/submission";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private BusinessClock clock;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private ImportRates importRates;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private ReportContexts contexts;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void fillAListInLei() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
	}

	@AfterEach
	void bringTheClockBack() throws Exception {
		DemoState.restore(this.application);
	}

	@ParameterizedTest
	@CsvSource({ "2020-01-31T22:50:00Z,2020-01,31 January 23:50 in Paris",
			"2020-01-31T23:50:00Z,2020-02,31 January 23:50 in UTC is February in Paris",
			"2020-03-31T21:50:00Z,2020-03,31 March 23:50 in Paris in summer time",
			"2020-03-31T22:10:00Z,2020-04,1 April 00:10 in Paris",
			"2020-02-29T22:59:00Z,2020-02,29 February in Paris" })
	void theMonthIsThatOfTheProgrammesZone(Instant now, YearMonth month, String told) {
		this.clock.set(now);
		this.period.submit(4, 1);
		assertThat(this.jdbc.queryForObject("select rate_month from expenditure_list where report = ?", LocalDate.class,
				this.reports.get(PlayedPeriod.PROJECT, 4, 1).id()))
			.as(told)
			.isEqualTo(month.atDay(1));
		assertThat(frozen()).singleElement()
			.satisfies((rate) -> assertThat(rate).isEqualByComparingTo(this.rates.of(month).get("RON")));
		assertThat(this.rates.stored(month)).filteredOn(StoredRate::isUsed)
			.extracting(StoredRate::currency)
			.containsExactly("RON");
	}

	@Test
	void aListThatWasOpenedAgainKeepsItsFirstMonth() {
		this.period.submit(4, 1);
		this.clock.set(Instant.parse("2020-04-10T08:00:00Z"));
		PartnerReport report = this.reports.get(PlayedPeriod.PROJECT, 4, 1);
		assertThat(this.contexts.month(this.contexts.of(report))).isEqualTo(YearMonth.of(2020, 2));
		this.jdbc.update("update expenditure_list set state = 'OPEN' where report = ?", report.id());
		assertThat(this.contexts.month(this.contexts.of(report))).isEqualTo(YearMonth.of(2020, 2));
		PartnerReport draft = this.reports.get(PlayedPeriod.PROJECT, 3, 1);
		assertThat(this.contexts.month(this.contexts.of(draft))).isEqualTo(YearMonth.of(2020, 4));
	}

	@Test
	void aMissingRateRefusesSubmissionAndSaysWhichAndWhatToDo() {
		this.clock.set(Instant.parse("2023-06-10T08:00:00Z"));
		Portal partner = Portal.of(this.port, "partner-4");
		Portal.Answer english = partner.post(SUBMISSION, "{\"declaration\":true}", "Accept-Language", "en");
		assertThat(english.status()).as(english.body()).isEqualTo(422);
		assertThat(english.text("code")).isEqualTo("rate-missing");
		assertThat(english.text("detail")).contains("RON", "2023-06", "managing authority");
		assertThat(english.text("errors.0.row")).isEqualTo("1");
		assertThat(english.text("errors.0.column")).isEqualTo("currency");
		Portal.Answer german = partner.post(SUBMISSION, "{\"declaration\":true}", "Accept-Language", "de");
		assertThat(german.text("detail")).contains("RON", "2023-06", "Verwaltungsbehörde");
		assertThat(frozen()).isEmpty();

		store(YearMonth.of(2023, 6), "RON,4.95\n");
		assertThat(partner.post(SUBMISSION, "{\"declaration\":true}").status()).isEqualTo(200);
		assertThat(frozen()).singleElement().satisfies((rate) -> assertThat(rate).isEqualByComparingTo("4.95"));
	}

	@Test
	void laterImportsLeaveFrozenFiguresAlone() {
		this.period.submit(4, 1);
		Map<String, String> before = figures();
		store(YearMonth.of(2020, 2), "CHF,1.2\nHUF,337.05\n");
		store(YearMonth.of(2020, 3), "RON,9.9\n");
		Refused.as(Refusal.Kind.INVALID, "rates-in-use", () -> store(YearMonth.of(2020, 2), "RON,9.9\n"));
		assertThat(figures()).isEqualTo(before);
		assertThat(frozen()).singleElement().satisfies((rate) -> assertThat(rate).isEqualByComparingTo("4.7769"));
	}

	private Map<String, String> figures() {
		Slice report = Slice.project(PlayedPeriod.PROJECT).report(this.reports.get(PlayedPeriod.PROJECT, 4, 1).id());
		return Map.of("ledger", this.ledger.breakdown(report, Dimension.CATEGORY).total().declared().toString(),
				"lines",
				this.jdbc
					.queryForList("select line, rate, amount_eur from expenditure_line where rate is not null "
							+ "order by report, line")
					.toString());
	}

	private List<BigDecimal> frozen() {
		return this.jdbc.queryForList(
				"select distinct rate from expenditure_line where currency = 'RON' and rate is not null",
				BigDecimal.class);
	}

	private ImportRates.Outcome store(YearMonth month, String rows) {
		byte[] content = ("isoA3Code,value\n" + rows).getBytes(StandardCharsets.UTF_8);
		return SignedIn.as("ma", () -> this.importRates.store(month, RateFile.read(content, month),
				Provenance.file("rates.csv", content)));
	}

}
