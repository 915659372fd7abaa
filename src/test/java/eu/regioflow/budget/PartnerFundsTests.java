package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;

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
 * A partner is financed from up to four funds, which are drafted and adopted with its
 * budget.
 */
@DemoTest
class PartnerFundsTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String PAGE = "/projects/PGI06030/partners/2/budget";

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/%d/reports/1";

	private static final String THREE = fund("ERDF", "50") + "," + fund("IPA", "20") + "," + fund("STATE", "10.33");

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

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
	}

	@Test
	void threeFundsAndThePartnerAddUpFromTheBudgetToThePayments() {
		draft(THREE);
		adopt();
		// of 138,089.00
		assertThat(sources(Slice.partner("PGI06030", 2), Measure.PLANNED))
			.isEqualTo("ERDF 69044.50 IPA 27617.80 STATE 14264.59 PARTNER 27162.11");
		declare(2, "1,STAFF,Salary,,,,,2019-09-02,EUR,,,1000.10,,no\n"
				+ "2,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,100.01,0.00,100.01,,no\n");
		// 1000.10 + 100.01 + office 150.01
		assertThat(sources(report(2), Measure.DECLARED))
			.isEqualTo("ERDF 625.06 IPA 250.02 STATE 129.13 PARTNER 245.91");
		// other funds from now on leave the submitted report alone
		draft(fund("ERDF", "85"));
		adopt();
		this.period.find(2, 1, new LineFinding(1, Money.of("100.00"), ErrorType.NOT_PAID, false, ""));
		this.period.certify(2, 1);
		// 900.10 + 100.01 + office 135.01
		assertThat(sources(report(2), Measure.CERTIFIED))
			.isEqualTo("ERDF 567.56 IPA 227.02 STATE 117.25 PARTNER 223.29");
		assertThat(sources(report(2), Measure.DEDUCTED_CONTROL))
			.isEqualTo("ERDF 57.50 IPA 23.00 STATE 11.88 PARTNER 22.62");
		declare(3, "1,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no\n");
		this.period.find(3, 1);
		this.period.certify(3, 1);
		this.period.claim(1);
		this.period.verify(1);
		assertThat(sources(report(2), Measure.VERIFIED))
			.isEqualTo("ERDF 567.56 IPA 227.02 STATE 117.25 PARTNER 223.29");
		assertThat(sources(Slice.project("PGI06030"), Measure.VERIFIED))
			.isEqualTo("ERDF 575.06 IPA 227.02 STATE 117.25 PARTNER 225.79");
		JsonNode payments = js().get("/api/v1/projects/PGI06030/payments").json();
		assertThat(payments.findValuesAsText("fund")).containsExactly("ERDF", "IPA", "STATE");
		assertThat(payments.findValuesAsText("verified")).containsExactly("575.06", "227.02", "117.25");
		assertThat(js().get("/api/v1/projects/PGI06030/budget?by=fund").text("total.verified")).isEqualTo("1145.12");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ERDF 60, IPA 50 | fund-rates-above-100 | 2 | percent",
			"A 10, B 10, C 10, D 10, E 10 | too-many-funds | 5 | fund", "ERDF 10, ERDF 20 | fund-twice | 2 | fund",
			"ERDF 0 | fund-share | 1 | percent", "ERDF 101 | fund-share | 1 | percent",
			"ERDF 50, IPA 0.001 | fund-share | 2 | percent", "ERDF 80, IPA 5.01 | fund-rates-above-cap | 2 | percent",
			"PARTNER 10 | fund-name | 1 | fund", "'' | no-funds | 0 | coFinancing" })
	void fundsThatCannotFinanceAnythingAreRefusedWithPlaceAndRemedyAndChangeNothing(String given, String code, int row,
			String column) {
		String before = partner().get(BUDGET).body();
		String funds = List.of(given.split(", "))
			.stream()
			.filter((one) -> !one.isEmpty())
			.map((one) -> fund(one.split(" ")[0], one.split(" ")[1]))
			.reduce((one, other) -> one + "," + other)
			.orElse("");
		Portal.Answer refused = partner().put(BUDGET, body(funds));
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("bad-funds");
		assertThat(refused.json().get("errors")).hasSize(1);
		assertThat(refused.text("errors.0.code")).isEqualTo(code);
		assertThat(refused.text("errors.0.row")).isEqualTo(String.valueOf(row));
		assertThat(refused.text("errors.0.column")).isEqualTo(column);
		assertThat(refused.text("errors.0.message")).isNotEmpty();
		assertThat(refused.text("errors.0.remedy")).isNotEmpty();
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void otherFundsAreForTheManagingAuthority() {
		Portal.Answer drafted = draft(THREE);
		assertThat(drafted.text("adoptableBy")).isEqualTo("MA");
		assertThat(drafted.json().get("beyondFlexibility")).isEmpty();
		Portal.Answer refused = js().post(BUDGET + "/adoption", "{\"reason\": \"More funds\"}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("code")).isEqualTo("budget-changes-funds");
		assertThat(sources(Slice.partner("PGI06030", 2), Measure.PLANNED)).startsWith("ERDF 117375.65");
		assertThat(js().get(PAGE).body())
			.contains("The funds change from ERDF 85.00 to ERDF 50.00, IPA 20.00, STATE 10.33");
		adopt();
		assertThat(js().get("/api/v1/projects/PGI06030").body()).contains("{\"fund\":\"STATE\",\"percent\":\"10.33\"}",
				"{\"fund\":\"PARTNER\",\"percent\":\"19.67\"}");
		assertThat(js().get("/api/v1/projects/PGI06030/trail").body()).contains("ERDF 50.00, IPA 20.00, STATE 10.33");
		// a budget without a word on funds keeps them
		assertThat(partner().put(BUDGET, body(null)).text("coFinancing.2.fund")).isEqualTo("STATE");
	}

	@Test
	void fundsAreChosenOnThePageInBothLanguages() {
		String form = "version=1&fund-0=ERDF&percent-0=50&fund-1=IPA&percent-1=%s&fund-2=&percent-2=";
		assertThat(post(form.formatted("60")).status()).isEqualTo(422);
		// what was typed stays to be mended
		assertThat(post(form.formatted("60")).body()).contains("With this fund the shares are more than the whole",
				"<details class=\"govuk-details\" open>", "value=\"60\"");
		assertThat(post(form.formatted("20.5")).status()).isEqualTo(302);
		assertThat(partner().get(BUDGET).text("coFinancing.1.percent")).isEqualTo("20.50");
		assertThat(partner().get(PAGE).body()).contains("Choose the funds", "value=\"20.50\"");
		assertThat(js().get(PAGE, "Accept-Language", "de").body()).contains("Die Fonds ändern sich von ERDF 85.00");
	}

	private static String fund(String fund, String percent) {
		return "{\"fund\": \"%s\", \"percent\": \"%s\"}".formatted(fund, percent);
	}

	private static String body(String funds) {
		return """
				{"flatRates": {"officeOnStaff": "15"}, %s "lines": [
					{"category": "STAFF", "units": "1", "price": "78000.00"},
					{"category": "TRAVEL", "units": "1", "price": "13500.00"},
					{"category": "EXTERNAL", "units": "1", "price": "34889.00"}]}
				""".formatted((funds != null) ? "\"coFinancing\": [" + funds + "]," : "");
	}

	private Portal.Answer draft(String funds) {
		Portal.Answer drafted = partner().put(BUDGET, body(funds));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
		return drafted;
	}

	private void adopt() {
		Portal.Answer adopted = Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Funds\"}");
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
	}

	private void declare(int partner, String rows) {
		Portal.Answer filled = Portal.of(this.port, "partner-" + partner)
			.send("PUT", REPORT.formatted(partner) + "/expenditure", "text/csv", HEAD + rows);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
		this.period.submit(partner, 1);
	}

	/** Every source of the measure, which together are all its costs. */
	private String sources(Slice slice, Measure measure) {
		Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
		assertThat(sources.total().of(measure))
			.isEqualTo(this.ledger.breakdown(slice, Dimension.CATEGORY).total().of(measure));
		List<String> shown = new ArrayList<>();
		for (String source : List.of("ERDF", "IPA", "STATE", "PARTNER")) {
			shown.add(source + " " + sources.row(source).of(measure));
		}
		return String.join(" ", shown);
	}

	private static Slice report(int partner) {
		return Slice.partner("PGI06030", partner).period(1);
	}

	private Portal.Answer post(String form) {
		return partner().send("POST", PAGE + "/funds", "application/x-www-form-urlencoded", form);
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

	private Portal js() {
		return Portal.of(this.port, "js");
	}

}
