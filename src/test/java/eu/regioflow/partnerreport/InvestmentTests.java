package eu.regioflow.partnerreport;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.control.LineFinding;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner whose adopted budget has two investments.
 */
@DemoTest
class InvestmentTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String BUDGET_PAGE = "/projects/PGI06030/partners/2/budget";

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/2/reports/1";

	private static final String PAGE = "/projects/PGI06030/partners/2/reports/1";

	private static final String LINE = """
			{"costCategory": "%s", "description": "Study", "supplier": "Bureau", "invoiceNumber": "%s", \
			"invoiceDate": "2020-01-10", "paymentDate": "2020-01-20", "currency": "EUR", "declaredAmount": "1000.00", \
			"investment": %s}""";

	private static final String DRAFT = """
			{"flatRates": {"officeOnStaff": "15"},
				"investments": [{"number": 1, "title": "Demonstrator"}, {"number": 2, "title": "Test bed"}], "lines": [
				{"category": "STAFF", "units": "1", "price": "78000.00"},
				{"category": "%s", "units": "1", "price": "13500.00", "investment": %s},
				{"category": "EXTERNAL", "units": "1", "price": "34889.00", "investment": 1}]}
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void budgetInvestments() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		Portal.Answer drafted = partner().put(BUDGET, DRAFT.formatted("TRAVEL", "null"));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
		Portal.Answer adopted = Portal.of(this.port, "js").post(BUDGET + "/adoption", "{\"reason\": \"Investments\"}");
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
	}

	@Test
	void aLinePostsForTheInvestmentThatItNamesInEveryStage() {
		declare(LINE.formatted("EXTERNAL", "1", "1"), LINE.formatted("EXTERNAL", "2", "null"));
		assertThat(row("1").planned()).hasToString("34889.00");
		this.period.submit(2, 1);
		assertThat(row("1").declared()).hasToString("1000.00");
		assertThat(row(Dimension.NOTHING).declared()).hasToString("1000.00");
		this.period.find(2, 1, new LineFinding(1, Money.ZERO, null, true, "Offer missing"));
		this.period.certify(2, 1);
		assertThat(row("1").parked()).hasToString("1000.00");
		assertThat(row("1").certified()).isEqualTo(Money.ZERO);
		assertThat(row(Dimension.NOTHING).certified()).hasToString("1000.00");
		Portal.Answer overview = partner().get(REPORT + "/overview");
		assertThat(overview.text("details.0.by")).as(overview.body()).isEqualTo("INVESTMENT");
		assertThat(overview.text("details.0.rows.0.key")).isEqualTo("1");
		assertThat(overview.text("details.0.rows.0.title")).isEqualTo("Demonstrator");
		assertThat(overview.text("details.0.total.remaining")).isEqualTo("33889.00");
		assertThat(partner().get(PAGE).body()).contains("Demonstrator", "33,889.00");
	}

	@ParameterizedTest
	@CsvSource({ "EXTERNAL, 3, unknown-investment, '1, 2'", "TRAVEL, 1, investment-of-category, external expertise" })
	void anInvestmentThatTheBudgetDoesNotHaveOrThatDoesNotFitIsRefusedAndChangesNothing(String category,
			String investment, String code, String remedy) {
		declare(LINE.formatted("EXTERNAL", "1", "1"));
		String before = partner().get(REPORT + "/expenditure", "Accept", "application/json").body();
		Portal.Answer refused = partner().put(REPORT + "/expenditure",
				"[" + LINE.formatted(category, "2", investment) + "]");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).as(refused.body()).isEqualTo(code);
		assertThat(refused.text("errors.0.column")).isEqualTo("investment");
		assertThat(refused.text("errors.0.row")).isEqualTo("1");
		assertThat(refused.body()).contains(remedy);
		assertThat(partner().get(REPORT + "/expenditure", "Accept", "application/json").body()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "EXTERNAL, 3, unknown-investment", "TRAVEL, 1, investment-of-category" })
	void aBudgetLineNamesOnlyAnInvestmentOfItsBudget(String category, String investment, String code) {
		String before = partner().get(BUDGET).body();
		Portal.Answer refused = partner().put(BUDGET, DRAFT.formatted(category, investment));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).isEqualTo(code);
		assertThat(refused.text("errors.0.row")).isEqualTo("2");
		Portal.Answer twice = partner().put(BUDGET,
				DRAFT.formatted("TRAVEL", "null").replace("\"number\": 2", "\"number\": 1"));
		assertThat(twice.text("code")).isEqualTo("bad-investments");
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void investmentsAreTypedIntoTheBudgetPageAndChosenInTheLine() {
		String page = partner().get(BUDGET_PAGE).body();
		assertThat(page).contains("1; Demonstrator", "2; Test bed", "Investment 1 Demonstrator");
		String version = partner().get(BUDGET).text("version");
		Portal.Answer refused = form(BUDGET_PAGE + "/investments", "version=" + version + "&investments=Demonstrator");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("then a semicolon and the title");
		Portal.Answer saved = form(BUDGET_PAGE + "/investments",
				"version=" + version + "&investments=1%3B+Demonstrator%0A7%3B+Laboratory");
		assertThat(saved.status()).as(saved.body()).isEqualTo(302);
		assertThat(partner().get(BUDGET).text("investments.1.title")).isEqualTo("Laboratory");
		// the draft is not adopted yet
		assertThat(partner().get(PAGE + "/lines/new").body()).contains("2 Test bed").doesNotContain("7 Laboratory");
	}

	private Portal.Answer form(String path, String form) {
		return partner().send("POST", path, "application/x-www-form-urlencoded", form);
	}

	private void declare(String... lines) {
		Portal.Answer answer = partner().put(REPORT + "/expenditure", "[" + String.join(", ", lines) + "]");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private Balance row(String key) {
		return this.ledger.breakdown(Slice.partner(PROJECT, 2), Dimension.INVESTMENT).row(key);
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

}
