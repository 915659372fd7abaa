package eu.regioflow.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Audits and corrections from the API to the ledger, the trail and the page. Partner 1
 * has staff lines in EUR, 15 % office costs on them, and 85 % of the ERDF.
 */
@DemoTest
class AuditTests {

	private static final String AUDITS = "/projects/PGI06030/audits";

	private static final String AUDIT = """
			{"body":"AA","manner":"ON_THE_SPOT","starts":"2020-02-03","ends":"2020-02-07","totalControlled":"5000.00",
			"comment":"Sample of the audit authority."}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void openAnAuditOfAVerifiedReport() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.claim(1);
		this.period.verify(1);
		JsonNode audit = done(post("js", AUDITS, AUDIT));
		assertThat(audit.get("number").asInt()).isEqualTo(1);
		assertThat(audit.get("status").asText()).isEqualTo("ONGOING");
		assertThat(audit.get("totalControlled").asText()).isEqualTo("5000.00");
	}

	@Test
	void closingPostsWhatIsTakenBackWithItsFlatRateAndItsSources() {
		JsonNode entered = enter("js", "\"line\":1", "100.00", "NA");
		assertThat(entered.get("reference").asText()).isEqualTo("PGI06030-A-1-1");
		assertThat(entered.get("category").asText()).isEqualTo("STAFF");
		assertThat(entered.get("corrected").asText()).isEqualTo("115.00");
		assertThat(corrected(Dimension.CATEGORY).total().corrected()).isEqualTo(Money.ZERO);
		JsonNode closed = done(close("ca", 1));
		assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
		assertThat(closed.get("outcome").asText()).isEqualTo("NONE");
		assertThat(closed.get("accountingYear").asText()).isEqualTo("2019-2020");
		assertThat(closed.get("sources").toString())
			.isEqualTo("[{\"source\":\"ERDF\",\"amount\":\"97.75\"},{\"source\":\"PARTNER\",\"amount\":\"17.25\"}]");
		Breakdown byCategory = corrected(Dimension.CATEGORY);
		assertThat(byCategory.row("STAFF").corrected()).isEqualTo(Money.of("100.00"));
		assertThat(byCategory.row("OFFICE").corrected()).isEqualTo(Money.of("15.00"));
		for (Dimension view : Dimension.values()) {
			assertThat(corrected(view).total().corrected()).as(view.name()).isEqualTo(Money.of("115.00"));
		}
		assertThat(this.jdbc.queryForList("""
				select action from trail_entry where subject like 'PGI06030/correction/%' order by sequence""",
				String.class))
			.containsExactly("correction-entered", "correction-closed");
		assertThat(this.jdbc.queryForList("select distinct document from posting where measure = 'CORRECTED'",
				String.class))
			.containsExactly("PGI06030-A-1-1");
	}

	@Test
	void aReportThatIsCorrectedLineByLineHasNothingLeftInAnyCategoryOrSource() {
		List<BigDecimal> amounts = this.jdbc.queryForList("""
				select amount_eur from expenditure_line line join partner_report report on report.id = line.report
					where report.partner = 1 and report.number = 1 order by line""", BigDecimal.class);
		int number = 0;
		for (BigDecimal amount : amounts) {
			number++;
			enter("js", "\"line\":" + number, amount.toPlainString(), "NA");
			done(close("ma", number));
		}
		for (Dimension view : List.of(Dimension.CATEGORY, Dimension.SOURCE)) {
			Breakdown rows = corrected(view);
			assertThat(rows.total().corrected().isPositive()).isTrue();
			assertThat(rows.keys())
				.allSatisfy((key) -> assertThat(rows.row(key).corrected()).as(key).isEqualTo(rows.row(key).verified()));
		}
		JsonNode audit = Portal.of(this.port, "auditor").get("/api/v1" + AUDITS + "/1").json();
		assertThat(audit.get("corrections")).hasSize(amounts.size());
	}

	@Test
	void whatIsMinorInTheYearNeedNotBeRecoveredUntilTheYearComesToMore() {
		// 115 % of 100 and of 117.39, 85 % of each: 97.75 + 114.75 = 212.50
		assertThat(enterAndClose("\"line\":1", "100.00", "REPAYMENT_BY_PROJECT").get("outcome").asText())
			.isEqualTo("MINOR");
		assertThat(enterAndClose("\"line\":3", "600.00", "NA").get("outcome").asText()).isEqualTo("NONE");
		assertThat(enterAndClose("\"line\":4", "117.39", "ADJUSTMENT_IN_NEXT_PAYMENT").get("outcome").asText())
			.isEqualTo("MINOR");
		// 250.00 of the fund are not above the threshold, a cent is
		Money fundSoFar = fundOf("PGI06030-A-1-1").plus(fundOf("PGI06030-A-1-3"));
		assertThat(fundSoFar).isEqualTo(Money.of("212.50"));
		assertThat(enterAndClose("\"line\":7", "38.36", "REPAYMENT_BY_PROJECT").get("outcome").asText())
			.isEqualTo("MINOR");
		assertThat(enterAndClose("\"line\":7", "0.02", "REPAYMENT_BY_PROJECT").get("outcome").asText())
			.isEqualTo("RECOVERY");
		assertThat(this.jdbc.queryForList("select outcome from correction order by number", String.class))
			.containsExactly("RECOVERY", "NONE", "NEXT_PAYMENT", "RECOVERY", "RECOVERY");
		assertThat(this.jdbc.queryForObject("select count(*) from trail_entry where action = 'correction-taken-up'",
				Integer.class))
			.isEqualTo(3);
	}

	@Test
	void aSuspicionOfFraudIsFollowedUpWhateverItComesTo() {
		JsonNode entered = done(post("js", AUDITS + "/1/corrections", """
				{"partner":1,"report":1,"line":1,"amount":"1.00","errorType":"OTHER","suspectedFraud":true,
				"irregularity":"1.1","impact":"REPAYMENT_BY_PROJECT"}"""));
		assertThat(entered.get("irregularity").asText()).isEqualTo("1.1");
		assertThat(done(close("ca", 1)).get("outcome").asText()).isEqualTo("RECOVERY");
	}

	@Test
	void whoEnteredDoesNotClose() {
		enter("ma", "\"line\":1", "100.00", "NA");
		refused(close("ma", 1), 403, "four-eyes");
		refused(close("js", 1), 403, "not-permitted");
		assertThat(this.jdbc.queryForObject("select status from correction", String.class)).isEqualTo("ONGOING");
		assertThatException().isThrownBy(() -> this.jdbc.update("""
				update correction set status = 'CLOSED', closed_by = entered_by, closed_at = now(),
					accounting_year = 2019, outcome = 'NONE'""")).withMessageContaining("correction_four_eyes");
		assertThat(corrected(Dimension.CATEGORY).total().corrected()).isEqualTo(Money.ZERO);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|correction-of-line-or-category",
			"{\"partner\":1,\"report\":1,\"line\":1,\"category\":\"OFFICE\",\"amount\":\"1.00\",\"errorType\":\"OTHER\"}|correction-of-line-or-category",
			"{\"partner\":1,\"report\":1,\"line\":1,\"errorType\":\"OTHER\"}|amount-missing",
			"{\"partner\":1,\"report\":1,\"line\":1,\"amount\":\"0.00\",\"errorType\":\"OTHER\"}|amount-not-positive",
			"{\"partner\":1,\"report\":1,\"line\":1,\"amount\":\"1.00\"}|correction-error-type-missing",
			"{\"partner\":1,\"report\":1,\"line\":1,\"amount\":\"1.00\",\"errorType\":\"OTHER\",\"irregularity\":\"16.1\"}|irregularity-unknown",
			"{\"partner\":1,\"report\":9,\"line\":1,\"amount\":\"1.00\",\"errorType\":\"OTHER\"}|unknown-report",
			"{\"partner\":2,\"report\":1,\"line\":1,\"amount\":\"1.00\",\"errorType\":\"OTHER\"}|report-not-verified",
			"{\"partner\":1,\"report\":1,\"line\":99,\"amount\":\"1.00\",\"errorType\":\"OTHER\"}|correction-line-unknown",
			"{\"partner\":1,\"report\":1,\"category\":\"STAFF\",\"amount\":\"1.00\",\"errorType\":\"OTHER\"}|correction-category-has-lines",
			"{\"partner\":1,\"report\":1,\"line\":1,\"amount\":\"1488.15\",\"errorType\":\"OTHER\"}|more-than-remains",
			"{\"partner\":1,\"report\":1,\"category\":\"OFFICE\",\"amount\":\"99999.00\",\"errorType\":\"OTHER\"}|more-than-remains" })
	void whatCannotBeCorrectedIsRefusedAndChangesNothing(String body, String code) {
		Portal.Answer answer = post("js", AUDITS + "/1/corrections", body);
		assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
		assertThat(answer.status()).isEqualTo(code.equals("report-not-verified") ? 409 : 422);
		assertThat(this.jdbc.queryForObject("select count(*) from correction", Integer.class)).isZero();
	}

	@Test
	void aComputedCategoryIsCorrectedItselfAndNeverBelowNothing() {
		JsonNode closed = enterAndClose("\"category\":\"OFFICE\"", "50.00", "NA");
		assertThat(closed.get("corrected").asText()).isEqualTo("50.00");
		assertThat(closed.get("line").isNull()).isTrue();
		assertThat(corrected(Dimension.CATEGORY).row("OFFICE").corrected()).isEqualTo(Money.of("50.00"));
	}

	@Test
	void twoCorrectionsOfTheSameLineCannotTakeMoreThanItHolds() {
		enter("js", "\"line\":1", "1488.14", "NA");
		enter("js", "\"line\":1", "1000.00", "NA");
		done(close("ca", 1));
		refused(close("ca", 2), 422, "more-than-remains");
		assertThat(corrected(Dimension.CATEGORY).row("STAFF").corrected()).isEqualTo(Money.of("1488.14"));
	}

	@Test
	void twoPeopleWhoCloseAtTheSameMomentPostOnce() throws Exception {
		enter("js", "\"line\":1", "10.00", "NA");
		CloseCorrection closing = this.application.getBean(CloseCorrection.class);
		List<String> outcomes = SameMoment.outcomes(
				() -> SignedIn.as("ca", () -> closing.close("PGI06030", 1, 1, Optional.empty())),
				() -> SignedIn.as("ma", () -> closing.close("PGI06030", 1, 1, Optional.empty())));
		assertThat(outcomes).containsExactly("correction-closed", "done");
		assertThat(corrected(Dimension.CATEGORY).row("STAFF").corrected()).isEqualTo(Money.of("10.00"));
	}

	@Test
	void anAuditClosesWhenItsCorrectionsAreClosedOrWithdrawn() {
		enter("js", "\"line\":1", "10.00", "NA");
		refused(post("js", AUDITS + "/1/closing", ""), 409, "correction-ongoing");
		Portal.Answer withdrawn = Portal.of(this.port, "js")
			.send("DELETE", "/api/v1" + AUDITS + "/1/corrections/1", "application/json", "");
		assertThat(done(withdrawn).get("corrections")).isEmpty();
		enterAndClose("\"line\":1", "10.00", "NA");
		refused(Portal.of(this.port, "js")
			.send("DELETE", "/api/v1" + AUDITS + "/1/corrections/1", "application/json", ""), 409, "correction-closed");
		refused(post("ca", AUDITS + "/1/closing", ""), 403, "not-permitted");
		assertThat(done(post("js", AUDITS + "/1/closing", "")).get("status").asText()).isEqualTo("CLOSED");
		refused(post("js", AUDITS + "/1/corrections", "{}"), 409, "audit-closed");
		assertThat(done(post("js", AUDITS + "/1/reopening", "")).get("status").asText()).isEqualTo("ONGOING");
		refused(post("js", AUDITS + "/1/reopening", ""), 409, "audit-ongoing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|audit-incomplete",
			"{\"body\":\"EC\",\"manner\":\"ADMINISTRATIVE\",\"starts\":\"2020-02-03\",\"ends\":\"2020-02-02\"}|audit-ends-before-start" })
	void anAuditNeedsItsBodyItsMannerAndItsDays(String body, String code) {
		refused(post("js", AUDITS, body), 422, code);
		assertThat(this.jdbc.queryForObject("select count(*) from audit", Integer.class)).isEqualTo(1);
	}

	@Test
	void thePageEntersShowsAndClosesACorrection() {
		Portal.Answer refused = form("js", "/1/corrections", "report=1/1&line=1&amount=2,000.00&errorType=OTHER");
		Document page = Jsoup.parse(refused.body());
		assertThat(page.selectFirst(".govuk-error-summary a").text()).contains("2,000.00", "1,488.14");
		assertThat(page.selectFirst("input[name=amount]").val()).isEqualTo("2,000.00");
		assertThat(form("js", "/1/corrections",
				"report=1/1&line=1&amount=1,000.00&errorType=PROCUREMENT&impact=REPAYMENT_BY_PROJECT")
			.status()).isEqualTo(302);
		page = Jsoup.parse(Portal.of(this.port, "js").get(AUDITS + "/1").body());
		assertThat(page.selectFirst("[data-total=corrected]").text()).isEqualTo("1,150.00");
		assertThat(page.select("form[action$=/corrections/1/closing]")).isEmpty();
		page = Jsoup.parse(Portal.of(this.port, "ca").get(AUDITS + "/1").body());
		assertThat(page.select("form[action$=/corrections/1/closing]")).hasSize(1);
		assertThat(form("ca", "/1/corrections/1/closing", "version=0").status()).isEqualTo(302);
		page = Jsoup.parse(Portal.of(this.port, "auditor").get(AUDITS + "/1").body());
		assertThat(page.selectFirst("[data-outcome=RECOVERY]").text()).contains("2019-2020");
		assertThat(page.select("main form")).isEmpty();
		assertThat(form("js", "", "body=EC&manner=ADMINISTRATIVE&starts=2020-02-04").status()).isEqualTo(302);
		page = Jsoup.parse(Portal.of(this.port, "partner-1").get(AUDITS).body());
		assertThat(page.select("tr[data-audit]")).hasSize(2);
	}

	private Money fundOf(String reference) {
		return Money.of(this.jdbc.queryForObject(
				"select amount from posting where document = ? and source = 'ERDF' and measure = 'CORRECTED'",
				BigDecimal.class, reference));
	}

	private Breakdown corrected(Dimension view) {
		return this.ledger.breakdown(Slice.project("PGI06030").partner(1), view);
	}

	@Test
	void aBudgetReductionLowersThePartnersPlanFromItsLastPeriods() {
		Breakdown before = plan(Dimension.CATEGORY);
		Money erdf = plan(Dimension.SOURCE).row("ERDF").planned();
		JsonNode closed = enterAndClose("\"line\":1", "1000.00", "BUDGET_REDUCTION");
		assertThat(closed.get("outcome").asText()).isEqualTo("BUDGET_CUT");
		Breakdown after = plan(Dimension.CATEGORY);
		assertThat(after.row("STAFF").planned()).isEqualTo(before.row("STAFF").planned().minus(Money.of("1000.00")));
		assertThat(after.row("OFFICE").planned()).isEqualTo(before.row("OFFICE").planned().minus(Money.of("150.00")));
		assertThat(plan(Dimension.SOURCE).row("ERDF").planned()).isEqualTo(erdf.minus(Money.of("977.50")));
		for (Dimension view : List.of(Dimension.CATEGORY, Dimension.SOURCE, Dimension.PERIOD)) {
			assertThat(plan(view).total().planned()).as(view.name())
				.isEqualTo(before.total().planned().minus(Money.of("1150.00")));
			assertThat(plan(view).keys())
				.allSatisfy((key) -> assertThat(plan(view).row(key).planned().isNegative()).as(key).isFalse());
		}
		assertThat(this.jdbc.queryForList("""
				select distinct period from posting where document = 'PGI06030-A-1-1' and measure = 'PLANNED'""",
				Integer.class))
			.isNotEmpty()
			.doesNotContain(1);
		assertThat(Portal.of(this.port, "ca").get("/api/v1/projects/PGI06030/recoveries").json()).isEmpty();
		assertThat(this.application.getBean(StandingChecks.class).findings()).isEmpty();
	}

	@Test
	void aPlanThatDoesNotHoldSoMuchIsNotCut() {
		enter("js", "\"line\":1", "1000.00", "BUDGET_REDUCTION");
		this.application.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.ledger.post(UUID.randomUUID(), null,
					this.ledger.standing(Slice.partner("PGI06030", 1), Measure.PLANNED)
						.stream()
						.map(Posting::negated)
						.toList()));
		refused(close("ca", 1), 409, "budget-too-small");
		assertThat(corrected(Dimension.CATEGORY).total().corrected()).isEqualTo(Money.ZERO);
		assertThat(this.jdbc.queryForList("select seq from posting where document = 'PGI06030-A-1-1'")).isEmpty();
	}

	@Test
	void theNationalAuthorityPaysBackInsteadOfTheProject() {
		JsonNode closed = enterAndClose("\"line\":1", "1000.00", "REPAYMENT_BY_NA");
		assertThat(closed.get("outcome").asText()).isEqualTo("AUTHORITY_REPAYS");
		JsonNode debt = Portal.of(this.port, "ca").get("/api/v1/projects/PGI06030/recoveries").json().get(0);
		assertThat(debt.get("manner").asText()).isEqualTo("AUTHORITY_REPAYMENT");
		assertThat(debt.get("owed").asText()).isEqualTo("977.50");
		assertThat(this.jdbc.queryForList("select name_ from act_ru_task where task_def_key_ = 'request-repayment'",
				String.class))
			.containsExactly("Request repayment from the national authority (IE) · PGI06030, PGI06030-A-1-1, ERDF"
					+ " · 977.50 EUR · owed since 10 February 2020");
		String path = "/recoveries/" + debt.get("id").asText();
		String payment = this.period.payment().id().toString();
		refused(post("ma", path + "/set-offs", "{\"amount\":\"1.00\",\"payment\":\"%s\"}".formatted(payment)), 409,
				"authority-repays");
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		done(post("ma", path + "/request", "{\"repayBy\":\"2020-03-10\"}"));
		done(post("ca", path + "/repayments", "{\"amount\":\"977.50\",\"paidOn\":\"2020-02-10\"}"));
		assertThat(this.application.getBean(StandingChecks.class).findings()).isEmpty();
	}

	@Test
	void whatTheAuthorityPaysBackDoesNotCountAsMinorOfTheProject() {
		enterAndClose("\"line\":1", "600.00", "REPAYMENT_BY_NA");
		assertThat(enterAndClose("\"line\":3", "100.00", "REPAYMENT_BY_PROJECT").get("outcome").asText())
			.isEqualTo("MINOR");
	}

	@Test
	void theFactsOfAnAuditAreMendedUntilItIsClosedAndTheTrailKeepsBoth() {
		String mended = AUDIT.replace("\"AA\"", "\"EC\"")
			.replace("2020-02-07", "2020-02-14")
			.replace("\"comment\"", "\"reference\":\"REGIO/2020/17\",\"comment\"");
		JsonNode audit = done(put("js", mended));
		assertThat(audit.get("body").asText()).isEqualTo("EC");
		assertThat(audit.get("ends").asText()).isEqualTo("2020-02-14");
		assertThat(audit.get("reference").asText()).isEqualTo("REGIO/2020/17");
		String facts = this.jdbc.queryForObject("select facts from trail_entry where action = 'audit-changed'",
				String.class);
		assertThat(facts).contains("AA → EC", "2020-02-07 → 2020-02-14", " → REGIO/2020/17")
			.doesNotContain("starts", "Sample");
		done(put("js", mended));
		assertThat(this.jdbc.queryForObject("select count(*) from trail_entry where action = 'audit-changed'",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	void factsThatCannotBeAreRefusedAndChangeNothing() {
		refused(put("js", AUDIT.replace("2020-02-07", "2020-02-01")), 422, "audit-ends-before-start");
		refused(put("js", "{}"), 422, "audit-incomplete");
		refused(put("js", AUDIT.replace("\"comment\"", "\"reference\":\"" + "x".repeat(61) + "\",\"comment\"")), 422,
				"text-too-long");
		refused(put("partner-1", AUDIT), 403, "not-permitted");
		refused(Portal.of(this.port, "js").put("/api/v1" + AUDITS + "/1", AUDIT, "If-Match", "\"99\""), 409,
				"stale-version");
		done(post("js", AUDITS + "/1/closing", ""));
		refused(put("js", AUDIT.replace("\"AA\"", "\"EC\"")), 409, "audit-closed");
		assertThat(this.jdbc.queryForObject("select body from audit", String.class)).isEqualTo("AA");
		assertThat(this.jdbc.queryForList("select 1 from trail_entry where action = 'audit-changed'")).isEmpty();
	}

	@Test
	void theFactsAreMendedOnAPageOfTheirOwn() {
		Document page = Jsoup.parse(Portal.of(this.port, "js").get(AUDITS + "/1/facts").body());
		assertThat(page.selectFirst("input[name=ends]").val()).isEqualTo("2020-02-07");
		String fields = "body=AA&manner=ON_THE_SPOT&starts=2020-02-03&ends=%s&reference=AA-17";
		Portal.Answer refused = form("js", "/1/facts", fields.formatted("2020-02-01"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst("input[name=reference]").val()).isEqualTo("AA-17");
		assertThat(form("js", "/1/facts", fields.formatted("2020-02-08")).status()).isEqualTo(302);
		assertThat(Jsoup.parse(Portal.of(this.port, "js").get(AUDITS + "/1").body()).text()).contains("AA-17");
	}

	private Portal.Answer put(String account, String body) {
		return Portal.of(this.port, account).put("/api/v1" + AUDITS + "/1", body);
	}

	private Breakdown plan(Dimension view) {
		return this.ledger.breakdown(Slice.partner("PGI06030", 1), view);
	}

	private JsonNode enterAndClose(String place, String amount, String impact) {
		int number = enter("js", place, amount, impact).get("number").asInt();
		return done(close("ca", number));
	}

	private JsonNode enter(String account, String place, String amount, String impact) {
		return done(post(account, AUDITS + "/1/corrections",
				"{\"partner\":1,\"report\":1,%s,\"amount\":\"%s\",\"errorType\":\"INELIGIBLE\",\"impact\":\"%s\"}"
					.formatted(place, amount, impact)));
	}

	private Portal.Answer close(String account, int number) {
		return post(account, AUDITS + "/1/corrections/" + number + "/closing", "");
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post("/api/v1" + path, body);
	}

	private Portal.Answer form(String account, String path, String fields) {
		return Portal.of(this.port, account).send("POST", AUDITS + path, "application/x-www-form-urlencoded", fields);
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
