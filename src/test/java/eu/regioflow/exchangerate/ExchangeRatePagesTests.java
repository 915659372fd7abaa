package eu.regioflow.exchangerate;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exchange rates in the API and on their page.
 */
@DemoTest
class ExchangeRatePagesTests {

	private static final String API = "/api/v1/exchange-rates";

	private static final String PAGE = "/exchange-rates";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private Portal authority;

	@BeforeEach
	void signIn() throws Exception {
		DemoState.restore(this.application);
		this.authority = Portal.of(this.port, "ma");
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void everybodyReadsAMonthsRatesWithWhereTheyCameFrom() {
		Portal.Answer answer = Portal.of(this.port, "partner-3").get(API + "?month=2020-02");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("month")).isEqualTo("2020-02");
		JsonNode lev = answer.json().get("rates").get(0);
		assertThat(lev.get("currency").asText()).isEqualTo("BGN");
		assertThat(lev.get("rate").asText()).isEqualTo("1.9558");
		assertThat(lev.get("source").asText()).isEqualTo("ILLUSTRATIVE");
		assertThat(lev.get("provenance").asText()).contains("Not official figures");
		assertThat(lev.get("used").asBoolean()).isFalse();
		assertThat(Portal.of(this.port, "partner-3").get(API).text("month")).as("today").isEqualTo("2020-02");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/csv", "application/json" })
	void aBodyIsImported(String type) {
		String body = type.equals("text/csv") ? "isoA3Code,value\nHUF,337.05\nBGN,1.9558\n"
				: "[{\"isoA3Code\":\"HUF\",\"value\":337.05},{\"isoA3Code\":\"BGN\",\"value\":1.9558}]";
		Portal.Answer answer = this.authority.send("POST", API + "?month=2020-02", type, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("added") + answer.text("corrected") + answer.text("unchanged")).isEqualTo("101");
		assertThat(answer.json().get("rates")).hasSize(4);
	}

	@Test
	void aFileIsImported() {
		Portal.Answer answer = this.authority.upload(API + "?month=2020-02", "feb.csv",
				utf8("isoA3Code;value\nHUF;337.05\n"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().get("rates").findValuesAsText("provenance")).contains("feb.csv");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2020-02|x|422|rates-columns", "2020-13|isoA3Code,value|422|rates-no-month",
					"2020-04|isoA3Code,value\\nHUF,1|422|rates-month", "''|isoA3Code,value|422|rates-month-missing",
					"2020-02|[{]|400|rates-json", "2020-02|isoA3Code,value\\nHUF,0\\nROM,1|422|bad-rates" })
	void aBadImportIsRefusedInBothLanguages(String month, String body, int status, String code) {
		for (String language : new String[] { "en", "de" }) {
			Portal.Answer answer = this.authority.send("POST", API + "?month=" + month, "text/csv",
					body.replace("\\n", "\n"), "Accept-Language", language);
			assertThat(answer.status()).as(answer.body()).isEqualTo(status);
			assertThat(answer.text("code")).isEqualTo(code);
			assertThat(answer.text("detail")).isNotBlank().doesNotContain("{");
			answer.json().path("errors").forEach((error) -> {
				assertThat(error.get("remedy").asText()).isNotBlank().doesNotContain("{");
				assertThat(error.get("message").asText()).contains(error.get("remedy").asText());
			});
		}
	}

	@Test
	void aRateInUseIsNamedWithCurrencyMonthAndBothValues() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(3);
		period.submit(3, 1);
		for (String language : new String[] { "en", "de" }) {
			Portal.Answer answer = this.authority.send("POST", API + "?month=2020-02", "text/csv",
					"isoA3Code,value\nBGN,1.96\n", "Accept-Language", language);
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.text("code")).isEqualTo("rates-in-use");
			assertThat(answer.text("errors.0.row")).isEqualTo("1");
			assertThat(answer.text("errors.0.message")).contains("BGN", "2020-02", "1.9558", "1.96");
		}
		assertThat(this.authority.get(API + "?month=2020-02").json().get("rates").get(0).get("used").asBoolean())
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void thePageListsMonthsAndSources(String language) {
		Document page = Jsoup
			.parse(Portal.of(this.port, "auditor").get(PAGE + "?month=2020-01", "Accept-Language", language).body());
		assertThat(page.select("#months tbody tr")).hasSize(46);
		assertThat(page.select("#rates tbody tr").eachAttr("data-currency")).containsExactly("BGN", "CHF", "RON");
		assertThat(page.select("form#import, form#fetch")).as("an auditor only looks").isEmpty();
		assertThat(page.select("#last-fetch")).isEmpty();
	}

	@Test
	void aGoodFileIsToldAndShown() {
		Portal.Answer sent = this.authority.upload(PAGE + "?month=2020-02", "feb <b>.csv",
				utf8("isoA3Code,value\nHUF,337.05\n"));
		assertThat(sent.status()).isEqualTo(302);
		assertThat(sent.location()).endsWith(PAGE + "?month=2020-02");
		Document page = Jsoup.parse(this.authority.get(PAGE + "?month=2020-02").body());
		assertThat(page.select("tr[data-currency=HUF]").text()).contains("337.05", "File", "feb <b>.csv",
				"Managing authority");
		assertThat(page.select(".govuk-notification-banner").text()).contains("1 rate added");
	}

	@Test
	void aBadFileIsShownWithEveryBadPlace() {
		Portal.Answer sent = this.authority.upload(PAGE + "?month=2020-02", "feb.csv",
				utf8("isoA3Code,value\nROM,4.77\nHUF,\"337,05\"\n"));
		assertThat(sent.status()).isEqualTo(422);
		Document page = Jsoup.parse(sent.body());
		assertThat(page.select("#errors tbody tr")).hasSize(2);
		assertThat(page.select("#errors tbody tr").first().text()).contains("1", "isoA3Code", "ROM", "ISO 4217");
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#file");
		assertThat(page.select("#month").val()).isEqualTo("2020-02");
		assertThat(this.authority.get(API + "?month=2020-02").json().get("rates")).hasSize(3);
	}

	@Test
	void aWrongMonthStandsAtItsField() {
		Portal.Answer sent = this.authority.upload(PAGE + "?month=February", "feb.csv", utf8("isoA3Code,value\n"));
		assertThat(sent.status()).isEqualTo(422);
		Document page = Jsoup.parse(sent.body());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#month");
		assertThat(page.select("#month").val()).isEqualTo("February");
	}

	@Test
	void withoutAnAddressThereIsNobodyToAsk() {
		assertThat(this.authority.get(PAGE).body()).doesNotContain("id=\"fetch\"");
		Portal.Answer answer = this.authority.send("POST", PAGE + "/fetch", "application/x-www-form-urlencoded",
				"month=2020-02");
		assertThat(answer.status()).isEqualTo(409);
	}

}
