package eu.regioflow.budget;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner has a small project fund, financed by rates of its own, beside its management
 * budget: from the draft to the payments each part is split on its own, and no cent is
 * lost.
 */
@DemoTest
class SmallProjectFundTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String PAGE = "/projects/PGI06030/partners/2/budget";

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/2/reports/1";

	private static final String FUNDS = "[%s, %s]".formatted(fund("ERDF", "70"), fund("IPA", "10"));

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	private static final String ROWS = "1,STAFF,Salary,,,,,2019-09-02,EUR,,,1000.10,,no\n"
			+ "2,SPF,Small projects of the first call,,,,,2019-09-02,EUR,,,100.01,,no\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			sql.execute("update project set rule_set = 'interreg-2021-2027' where code = 'PGI06030'");
		}
	}

	@Test
	void eachPartIsSplitByItsOwnRatesFromTheBudgetToThePayments() {
		// 78,000.00 staff and 11,700.00 office at 80 %; 20,000.33 at 70 % and 10 %
		draft(FUNDS, contributions("4000.07"));
		adopt();
		assertThat(shares(Slice.partner("PGI06030", 2), Measure.PLANNED)).isEqualTo(
				"ERDF 71760.00, IPA 0.00, PARTNER 17940.00; SPF ERDF 14000.23, SPF IPA 2000.03, SPF PARTNER 4000.07");
		// seven periods of 2,857.19: 2,000.03 (2,000.033), 285.71 (285.719), the last one
		// the rest
		assertThat(shares(Slice.partner("PGI06030", 2).period(1), Measure.PLANNED))
			.endsWith("; SPF ERDF 2000.03, SPF IPA 285.71, SPF PARTNER 571.45");
		assertThat(shares(Slice.partner("PGI06030", 2).period(7), Measure.PLANNED))
			.endsWith("; SPF ERDF 2000.05, SPF IPA 285.77, SPF PARTNER 571.37");
		declare(ROWS);
		// 1000.10 + office 150.01, no office of the small project fund; 100.01
		assertThat(shares(report(), Measure.DECLARED))
			.isEqualTo("ERDF 920.08, IPA 0.00, PARTNER 230.03; SPF ERDF 70.00, SPF IPA 10.00, SPF PARTNER 20.01");
		JsonNode overview = partner().get(REPORT + "/overview").json();
		assertThat(overview.get("smallProjectFund").get("coFinancing").findValuesAsText("current"))
			.containsExactly("70.00", "10.00", "20.01");
		assertThat(overview.get("smallProjectFund").get("contributions").findValuesAsText("current"))
			.containsExactly("15.01", "5.00");
		assertThat(overview.get("coFinancing").findValuesAsText("current")).containsExactly("920.08", "230.03");
		// other rates from now on leave the submitted report alone
		draft("[%s]".formatted(fund("IPA", "50")), contributions("10000.17"));
		adopt();
		this.period.find(2, 1, new LineFinding(2, Money.of("33.34"), ErrorType.NOT_PAID, false, ""));
		this.period.certify(2, 1);
		// 66.67 is left: 46.66 (46.669), 6.66 (6.667) and 13.35
		assertThat(shares(report(), Measure.CERTIFIED))
			.isEqualTo("ERDF 920.08, IPA 0.00, PARTNER 230.03; SPF ERDF 46.66, SPF IPA 6.66, SPF PARTNER 13.35");
		assertThat(shares(report(), Measure.DEDUCTED_CONTROL))
			.isEqualTo("ERDF 0.00, IPA 0.00, PARTNER 0.00; SPF ERDF 23.34, SPF IPA 3.34, SPF PARTNER 6.66");
		this.period.claim(1);
		this.period.verify(1);
		assertThat(shares(Slice.project("PGI06030"), Measure.VERIFIED))
			.isEqualTo("ERDF 920.08, IPA 0.00, PARTNER 230.03; SPF ERDF 46.66, SPF IPA 6.66, SPF PARTNER 13.35");
		pay();
		// a fund that bears nothing of the management budget pays nothing of it
		Breakdown paid = this.ledger.breakdown(report(), Dimension.CATEGORY);
		assertThat(List.of("STAFF", "OFFICE", "SPF")).extracting((category) -> paid.row(category).paid().toString())
			.containsExactly("800.07", "120.01", "53.32");
		assertThat(js().get("/api/v1/projects/PGI06030/budget?by=fund").text("total.verified")).isEqualTo("1216.78");
		correct("33.33");
		for (String page : List.of("/audits/1", "/payments", "/reports/1", "/reports/1/verification",
				"/partners/2/reports/1/control")) {
			Portal.Answer shown = js().get("/projects/PGI06030" + page);
			assertThat(shown.status()).as(page).isEqualTo(200);
			assertThat(shown.body()).as(page).contains("IPA");
		}
		// 33.34 is left: 23.33 (23.338), 3.33 (3.334) and 6.68
		assertThat(shares(report(), Measure.CORRECTED))
			.isEqualTo("ERDF 0.00, IPA 0.00, PARTNER 0.00; SPF ERDF 23.33, SPF IPA 3.33, SPF PARTNER 6.67");
	}

	private void correct(String amount) {
		String audits = "/api/v1/projects/PGI06030/audits";
		Portal.Answer opened = js().post(audits, """
				{"body": "AA", "manner": "ON_THE_SPOT", "starts": "2020-02-03"}""");
		assertThat(opened.status()).as(opened.body()).isEqualTo(200);
		Portal.Answer entered = js().post(audits + "/1/corrections", """
				{"partner": 2, "report": 1, "line": 2, "amount": "%s", "errorType": "INELIGIBLE"}""".formatted(amount));
		assertThat(entered.status()).as(entered.body()).isEqualTo(200);
		Portal.Answer closed = Portal.of(this.port, "ca").post(audits + "/1/corrections/1/closing", "");
		assertThat(closed.status()).as(closed.body()).isEqualTo(200);
	}

	private void pay() {
		JsonNode payments = js().get("/api/v1/projects/PGI06030/payments").json();
		assertThat(payments.findValuesAsText("fund")).containsExactly("ERDF", "IPA");
		assertThat(payments.findValuesAsText("verified")).containsExactly("966.74", "6.66");
		for (JsonNode payment : payments) {
			UUID id = UUID.fromString(payment.get("id").asText());
			Money amount = Money.of(payment.get("verified").asText());
			this.period.authorise(id, amount);
			this.period.confirm(id, 1, amount);
		}
		assertThat(shares(Slice.project("PGI06030"), Measure.PAID))
			.isEqualTo("ERDF 920.08, IPA 0.00, PARTNER 0.00; SPF ERDF 46.66, SPF IPA 6.66, SPF PARTNER 0.00");
	}

	@Test
	void documentsNameTheSharesOfTheSmallProjectFund() {
		draft(FUNDS, contributions("4000.07"));
		adopt();
		declare(ROWS);
		this.period.find(2, 1);
		this.period.certify(2, 1);
		DemoState.awaitListeners(this.application);
		String statement = Portal.of(this.port, "auditor")
			.get("/api/v1/statements/PGI06030-C-2-1", "Accept", "application/json")
			.body();
		assertThat(statement).contains("European Regional Development Fund (ERDF), small project fund", "70.00")
			.contains("Partner contribution, small project fund");
		assertThat(Portal.of(this.port, "auditor")
			.get("/api/v1/statements/PGI06030-S-2-1", "Accept", "application/json")
			.body()).contains("IPA, small project fund");
		assertThat(partner().get("/projects/PGI06030/partners/2/reports/1").body())
			.contains("Small project fund: who bears it (EUR)", "Small project fund: where the partner");
	}

	@Test
	void aPartnerWithoutOneDeclaresNoneAndAdoptsNone() {
		Portal.Answer refused = partner().send("PUT", REPORT + "/expenditure", "text/csv", HEAD + ROWS);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("category-not-offered", "\"row\":2");
		assertThat(partner().put(BUDGET, body("")).status()).isEqualTo(200);
		Portal.Answer adoption = Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Fund\"}");
		assertThat(adoption.status()).isEqualTo(422);
		assertThat(adoption.text("code")).isEqualTo("small-project-fund-without-funds");
		assertThat(adoption.text("detail")).contains("Let the partner choose its funds");
		assertThat(shares(Slice.partner("PGI06030", 2), Measure.PLANNED)).doesNotContain("SPF PARTNER 20000.33");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[{\"fund\": \"ERDF\", \"percent\": \"81\"}] | 4000.07 | bad-funds | smallProjectFund.percent",
					"[] | 4000.07 | bad-funds | smallProjectFund.coFinancing",
					"[{\"fund\": \"ERDF\", \"percent\": \"80\"}] | -1 | bad-contributions | smallProjectFund.amount" })
	void whatCannotFinanceOneIsRefusedWithItsPlaceAndChangesNothing(String funds, String amount, String code,
			String column) {
		String before = partner().get(BUDGET).body();
		Portal.Answer refused = partner().put(BUDGET, body(smallProjects(funds, contributions(amount))));
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo(code);
		assertThat(refused.text("errors.0.column")).isEqualTo(column);
		assertThat(refused.text("errors.0.remedy")).isNotEmpty();
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void contributionsHaveToCoverThePartnersShareOfItExactly() {
		Portal.Answer drafted = draft(FUNDS, contributions("4000.06"));
		assertThat(drafted.text("smallProjectFund.partnerShare")).isEqualTo("4000.07");
		assertThat(drafted.text("partnerShare")).isEqualTo("17940.00");
		assertThat(js().get(PAGE).body()).contains("share of the small project fund comes from", "Foundation")
			.doesNotContain("name=\"name-0\"");
		Portal.Answer refused = Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Fund\"}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.column")).isEqualTo("smallProjectFund.contributions");
	}

	@Test
	void aProgrammeWithoutSmallProjectFundsRefusesOne() throws Exception {
		DemoState.restore(this.application);
		Portal.Answer refused = partner().put(BUDGET,
				body(smallProjects(FUNDS, "[]")).replace(
						"{\"category\": \"SPF\", \"units\": \"1\", \"price\": \"20000.33\"}",
						"{\"category\": \"TRAVEL\", \"units\": \"1\", \"price\": \"1\"}"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("small-project-fund-not-offered");
		assertThat(partner().get(PAGE).body()).doesNotContain("Small project fund");
	}

	@Test
	void itIsStatedOnThePageInBothLanguages() {
		String version = partner().get(BUDGET).text("version");
		String form = "version=" + version
				+ "&fund-0=ERDF&percent-0=%s&fund-1=&percent-1=&own=0&name-0=&status-0=PUBLIC" + "&amount-0=100";
		Portal.Answer refused = post(form.formatted("81"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("value=\"81\"");
		assertThat(post(form.formatted("75,5")).status()).isEqualTo(302);
		assertThat(partner().get(BUDGET).text("smallProjectFund.coFinancing.0.percent")).isEqualTo("75.50");
		assertThat(js().get(PAGE).body()).contains("The funds change from ERDF 85.00 to ERDF 85.00; SPF ERDF 75.50");
		assertThat(partner().get(PAGE, "Accept-Language", "de").body())
			.contains("Woher der eigene Anteil des Partners am Kleinprojektefonds kommt");
		assertThat(js()
			.send("POST", PAGE + "/small-project-fund", "application/x-www-form-urlencoded", form.formatted("70"))
			.status()).isEqualTo(403);
	}

	private static String fund(String fund, String percent) {
		return "{\"fund\": \"%s\", \"percent\": \"%s\"}".formatted(fund, percent);
	}

	/** Three quarters public, as far as cents allow. */
	private static String contributions(String whole) {
		Money all = Money.of(whole);
		List<Money> parts = all.allocate(List.of(BigDecimal.valueOf(3), BigDecimal.ONE));
		return """
				[{"name": "", "own": true, "status": "PUBLIC", "amount": "%s"},
				{"name": "Foundation", "own": false, "status": "PRIVATE", "amount": "%s"}]""".formatted(parts.get(0),
				parts.get(1));
	}

	private static String smallProjects(String funds, String contributions) {
		return "\"smallProjectFund\": {\"coFinancing\": %s, \"contributions\": %s},".formatted(funds, contributions);
	}

	private static String body(String smallProjects) {
		return """
				{"flatRates": {"officeOnStaff": "15"}, "coFinancing": [{"fund": "ERDF", "percent": "80"}], %s "lines": [
					{"category": "STAFF", "units": "1", "price": "78000.00"},
					{"category": "SPF", "units": "1", "price": "20000.33"}]}
				""".formatted(smallProjects);
	}

	private Portal.Answer draft(String funds, String contributions) {
		Portal.Answer drafted = partner().put(BUDGET, body(smallProjects(funds, contributions)));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
		return drafted;
	}

	private void adopt() {
		Portal.Answer adopted = Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Fund\"}");
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
	}

	private void declare(String rows) {
		Portal.Answer filled = partner().send("PUT", REPORT + "/expenditure", "text/csv", HEAD + rows);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
		this.period.submit(2, 1);
	}

	/** All that is posted of the report, and the plan of its period. */
	private static Slice report() {
		return Slice.partner("PGI06030", 2).period(1);
	}

	/** Each part's shares of the measure, which together are all its costs. */
	private String shares(Slice slice, Measure measure) {
		Breakdown shares = this.ledger.breakdown(slice, Dimension.SHARE);
		if (measure != Measure.PAID) {
			assertThat(shares.total().of(measure))
				.isEqualTo(this.ledger.breakdown(slice, Dimension.CATEGORY).total().of(measure));
		}
		List<String> parts = new ArrayList<>();
		for (String part : List.of("", "SPF ")) {
			List<String> shown = new ArrayList<>();
			for (String source : List.of("ERDF", "IPA", "PARTNER")) {
				shown.add(part + source + " " + shares.row(part + source).of(measure));
			}
			parts.add(String.join(", ", shown));
		}
		return String.join("; ", parts);
	}

	private Portal.Answer post(String form) {
		return partner().send("POST", PAGE + "/small-project-fund", "application/x-www-form-urlencoded", form);
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

	private Portal js() {
		return Portal.of(this.port, "js");
	}

}
