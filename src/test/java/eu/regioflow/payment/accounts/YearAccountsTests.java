package eu.regioflow.payment.accounts;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.money.Money;
import eu.regioflow.payment.Payment;
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

/**
 * The accounts of 2019-2020: a paid claim of a partner with 85 % of the ERDF, and two
 * corrections of EUR 400.00 of a staff line, each 460.00 with office costs and 391.00 of
 * the ERDF. The first is declared in the application, the second in the accounts.
 */
@DemoTest
class YearAccountsTests {

	private static final String DECLARATIONS = "/api/v1/declarations";

	private static final String AUDITS = "/api/v1/projects/PGI06030/audits";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Money verified;

	private String account;

	@BeforeEach
	void openAccounts() throws Exception {
		DemoState.restore(this.application);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.certifyAll(2);
		period.claim(1);
		period.verify(1);
		Payment payment = period.payment();
		period.authorise(payment.id(), payment.verified());
		period.confirm(payment.id(), 1, payment.verified());
		done(post("js", AUDITS, "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
		correct(1, "SCENARIO_2");
		correct(2, "SCENARIO_3");
		JsonNode draft = done(post("ca", DECLARATIONS, declared("PAYMENT_APPLICATION")));
		this.verified = Money.of(draft.get("total").get("total").asText()).plus(Money.of("460.00"));
		done(post("ca", DECLARATIONS + "/" + draft.get("id").asText() + "/finishing", ""));
		this.account = DECLARATIONS + "/"
				+ done(post("ca", DECLARATIONS, declared("ANNUAL_ACCOUNT"))).get("id").asText();
	}

	@Test
	void whatWasWithdrawnAndRecoveredStandsInTheAccounts() {
		settleDebts();
		JsonNode accounts = accounts();
		assertThat(accounts.get("withdrawn")).hasSize(1);
		assertThat(accounts.get("withdrawn").get(0).get("body").asText()).isEqualTo("AA");
		assertThat(accounts.get("withdrawnTotal").get("total").asText()).isEqualTo("920.00");
		assertThat(accounts.get("withdrawnTotal").get("union").asText()).isEqualTo("782.00");
		assertThat(accounts.get("recovered").asText()).isEqualTo("191.00");
		assertThat(accounts.get("toBeRecovered").asText()).isEqualTo("291.00");
		assertThat(accounts.get("irrecoverable").asText()).isEqualTo("300.00");
	}

	@Test
	void accountsAreReconciledWithTheApplicationsPerPriority() {
		JsonNode row = accounts().get("priorities").get(0);
		assertThat(row.get("priority").asText()).isEqualTo("1");
		assertThat(row.get("applied").get("total").asText())
			.isEqualTo(this.verified.minus(Money.of("460.00")).toString());
		assertThat(row.get("accounts").get("total").asText())
			.isEqualTo(this.verified.minus(Money.of("920.00")).toString());
		assertThat(row.get("difference").get("total").asText()).isEqualTo("460.00");
		assertThat(row.get("difference").get("union").asText()).isEqualTo("391.00");
		assertThat(row.get("ofAuditAuthority").get("total").asText()).isEqualTo("460.00");
		assertThat(row.get("ofCommission").get("total").asText()).isEqualTo("0.00");
	}

	@Test
	void finishedAccountsAreExplainedAndKeepTheirFigures() {
		settleDebts();
		refused(post("ca", this.account + "/finishing", ""), 409, "difference-unexplained");
		assertThat(status()).isEqualTo("DRAFT");
		refused(put("ca", "2", "x"), 422, "unknown-priority");
		refused(put("ma", "1", "x"), 403, "not-permitted");
		assertThat(done(put("ca", "1", "Found by the audit authority")).get("priorities")
			.get(0)
			.get("explanation")
			.asText()).isEqualTo("Found by the audit authority");
		done(post("ca", this.account + "/finishing", ""));
		refused(put("ca", "1", "later"), 409, "declaration-finished");
		done(post("ca", recovery(0) + "/repayments", "{\"amount\":\"91.00\",\"paidOn\":\"2020-02-10\"}"));
		assertThat(accounts().get("recovered").asText()).isEqualTo("191.00");
		done(post("ca", this.account + "/reopening", ""));
		assertThat(accounts().get("recovered").asText()).isEqualTo("282.00");
		assertThat(accounts().get("toBeRecovered").asText()).isEqualTo("200.00");
		assertThat(accounts().get("priorities").get(0).get("explanation").asText()).isNotEmpty();
	}

	@Test
	void theCommissionsReferenceIsRecordedWhenItIsSubmitted() {
		String submitted = "{\"reference\":\"%s\",\"submittedOn\":\"2020-02-10\"}";
		refused(post("ca", this.account + "/submission", submitted.formatted("SFC-1")), 409, "declaration-draft");
		done(put("ca", "1", "Found by the audit authority"));
		done(post("ca", this.account + "/finishing", ""));
		refused(post("ma", this.account + "/submission", submitted.formatted("SFC-1")), 403, "not-permitted");
		JsonNode first = done(post("ca", this.account + "/submission", submitted.formatted("SFC-1")));
		assertThat(first.get("commissionReference").asText()).isEqualTo("SFC-1");
		assertThat(first.get("submittedOn").asText()).isEqualTo("2020-02-10");
		done(post("ca", this.account + "/submission", submitted.formatted("2014TC16RFIR001.1")));
		assertThat(this.jdbc.queryForObject(
				"""
						select facts from trail_entry where action = 'annual-account-submitted' order by sequence desc limit 1""",
				String.class))
			.contains("SFC-1", "2014TC16RFIR001.1");
		refused(post("ca", this.account + "/reopening", ""), 409, "declaration-submitted");
		assertThat(status()).isEqualTo("FINISHED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|submission-incomplete",
					"{\"reference\":\" \",\"submittedOn\":\"2020-02-10\"}|submission-incomplete",
					"{\"reference\":\"SFC-1\"}|submission-incomplete",
					"{\"reference\":\"SFC-1\",\"submittedOn\":\"2020-02-11\"}|day-in-future" })
	void aSubmissionWithoutReferenceOrDayIsRefusedAndChangesNothing(String body, String code) {
		done(put("ca", "1", "Found by the audit authority"));
		done(post("ca", this.account + "/finishing", ""));
		refused(post("ca", this.account + "/submission", body), 422, code);
		assertThat(this.jdbc.queryForList("select id from commission_declaration where submitted_on is not null"))
			.isEmpty();
	}

	@Test
	void theCsvHoldsEveryPart() {
		settleDebts();
		done(put("ca", "1", "=1+1, \"quoted\""));
		List<String> lines = Portal.of(this.port, "auditor")
			.get(this.account + "/accounts/csv")
			.body()
			.lines()
			.toList();
		assertThat(lines).contains("part,key,total_eligible,union,public,art_94,explanation",
				"WITHDRAWN,AA,920.00,782.00,920.00,0.00,", "RECOVERED,,,191.00,,,", "TO_BE_RECOVERED,,,291.00,,,",
				"IRRECOVERABLE,,,300.00,,,", "DIFFERENCE,1,460.00,391.00,460.00,0.00,\"'=1+1, \"\"quoted\"\"\"",
				"OF_IT_EC,1,0.00,0.00,0.00,0.00,");
	}

	@Test
	void thePageShowsExplainsAndSubmits() {
		settleDebts();
		String page = this.account.replace("/api/v1", "");
		Document shown = Jsoup.parse(Portal.of(this.port, "auditor").get(page).body());
		assertThat(shown.select("[data-figure=irrecoverable]").text()).isEqualTo("EUR 300.00");
		assertThat(shown.select("tr[data-priority=1] td").get(2).text()).isEqualTo("460.00");
		assertThat(shown.select("main form")).isEmpty();
		assertThat(form(page + "/finishing", "").status()).isEqualTo(409);
		assertThat(form(page + "/explanations", "priority=1&text=Found+later").status()).isEqualTo(302);
		assertThat(form(page + "/finishing", "").status()).isEqualTo(302);
		assertThat(form(page + "/submission", "reference=&submittedOn=2020-02-10").status()).isEqualTo(422);
		assertThat(form(page + "/submission", "reference=SFC-1&submittedOn=2020-02-10").status()).isEqualTo(302);
		Document done = Jsoup.parse(Portal.of(this.port, "ca").get(page).body());
		assertThat(done.select("[data-submitted]").text()).contains("SFC-1");
		assertThat(done.select("form[action$=/reopening]")).isEmpty();
		refused(Portal.of(this.port, "partner-1").get(this.account + "/accounts"), 404, "not-found");
	}

	/**
	 * 100.00 of the first debt come back; of the second 91.00, and 300.00 are given up.
	 */
	private void settleDebts() {
		String repaid = "{\"amount\":\"%s\",\"paidOn\":\"2020-02-10\"}";
		done(post("ca", recovery(0) + "/repayments", repaid.formatted("100.00")));
		done(post("ca", recovery(1) + "/repayments", repaid.formatted("91.00")));
		done(post("ma", recovery(1) + "/withdrawal", "{\"ground\":\"IRRECOVERABLE\",\"reason\":\"Insolvency\"}"));
	}

	private String recovery(int index) {
		return "/api/v1/recoveries/" + Portal.of(this.port, "ca")
			.get("/api/v1/projects/PGI06030/recoveries")
			.json()
			.get(index)
			.get("id")
			.asText();
	}

	private void correct(int line, String scenario) {
		done(post("js", AUDITS + "/1/corrections", """
				{"partner":2,"report":1,"line":%d,"amount":"400.00","errorType":"OTHER","scenario":"%s",
					"impact":"REPAYMENT_BY_PROJECT"}""".formatted(line, scenario)));
		done(post("ca", AUDITS + "/1/corrections/" + line + "/closing", ""));
	}

	private JsonNode accounts() {
		return Portal.of(this.port, "auditor").get(this.account + "/accounts").json();
	}

	private String status() {
		return Portal.of(this.port, "auditor").get(this.account).text("status");
	}

	private static String declared(String kind) {
		return "{\"kind\":\"%s\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}".formatted(kind);
	}

	private Portal.Answer put(String account, String priority, String text) {
		return Portal.of(this.port, account)
			.put(this.account + "/explanations/" + priority, "{\"text\":\"" + text.replace("\"", "\\\"") + "\"}");
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post(path, body);
	}

	private Portal.Answer form(String path, String fields) {
		return Portal.of(this.port, "ca").send("POST", path, "application/x-www-form-urlencoded", fields);
	}

	private static JsonNode done(Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
