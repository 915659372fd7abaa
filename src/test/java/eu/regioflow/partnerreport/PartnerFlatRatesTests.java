package eu.regioflow.partnerreport;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.verification.LineVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Partner 2 has adopted 20 % staff of its other direct costs, and 15 % travel and 15 %
 * office of staff; partner 3 keeps the 15 % office that the rule set gives everyone.
 */
@DemoTest
class PartnerFlatRatesTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String REPORT = "/projects/PGI06030/partners/2/reports/1";

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	private static final String EXTERNAL = "1,EXTERNAL,Study,Firm,,E-1,2019-09-01,2019-09-02,EUR,1000.10,0.00,1000.10,,no\n";

	private static final String EQUIPMENT = "2,EQUIPMENT,Camera,Shop,,Q-1,2019-09-01,2019-09-02,EUR,333.33,0.00,333.33,,no\n";

	private static final String TRAVEL = "3,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

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
	void aDraftedChoiceCountsOnlyOnceItIsAdopted() {
		fill(EXTERNAL + EQUIPMENT);
		draft("20");
		assertThat(current("STAFF")).isEqualTo("0.00");
		adopt();
		assertThat(current("STAFF")).isEqualTo("266.68");
		assertThat(partner().get(REPORT).body()).contains(
				"Staff (20% of Travel and accommodation, External expertise and services, Equipment, Infrastructure and works, computed)");
	}

	// 1000.10 + 333.33 = 1333.43; staff 266.68 (266.686), travel 40.00 (40.002), office
	// 40.00 (40.002): 1680.11
	@Test
	void thePartnersOwnRatesReachDeclarationCertificateVerificationAndStatements() {
		draft("20");
		adopt();
		fill(EXTERNAL + EQUIPMENT);
		assertThat(overview().get("flatRates"))
			.hasToString("{\"staff\":\"20.00\",\"travelOnStaff\":\"15.00\",\"officeOnStaff\":\"15.00\"}");
		assertThat(current("TRAVEL")).isEqualTo("40.00");
		this.period.submit(2, 1);
		assertThat(figures(Measure.DECLARED)).isEqualTo("40.00 266.68 40.00 1680.11, ERDF 1428.09 PARTNER 252.02");
		this.period.find(2, 1, new LineFinding(1, Money.of("100.00"), ErrorType.NOT_PAID, false, ""));
		this.period.certify(2, 1);
		// 900.10 + 333.33 = 1233.43; staff 246.68 (246.686), travel and office 37.00
		assertThat(figures(Measure.CERTIFIED)).isEqualTo("37.00 246.68 37.00 1554.11, ERDF 1320.99 PARTNER 233.12");
		assertThat(figures(Measure.DEDUCTED_CONTROL)).isEqualTo("3.00 20.00 3.00 126.00, ERDF 107.10 PARTNER 18.90");
		assertThat(Portal.of(this.port, "controller-si").get("/api/v1" + REPORT + "/control/deductions").body())
			.contains("{\"errorType\":null,\"flatRate\":\"STAFF\",\"amount\":\"20.00\"}",
					"{\"errorType\":null,\"flatRate\":\"TRAVEL\",\"amount\":\"3.00\"}", "\"total\":\"126.00\"");
		// partner 3: 100.05 staff, real travel; office 15.00 (15.0075)
		this.period.replace(3, 1,
				this.period.read((HEAD + "1,STAFF,Salary,,,,,2019-09-02,EUR,,,100.05,,no\n" + TRAVEL).getBytes()));
		this.period.submit(3, 1);
		this.period.find(3, 1);
		this.period.certify(3, 1);
		this.period.claim(1);
		this.period.examine(1, new LineVerification(2, 1, 1, Money.of("10.00"), null, false, ErrorType.CALCULATION, ""),
				new LineVerification(3, 1, 1, Money.of("50.05"), null, false, ErrorType.CALCULATION, ""));
		String table = Portal.of(this.port, "js")
			.get("/api/v1/projects/PGI06030/reports/1/verification/deductions")
			.body();
		// partner 2: 1223.43; staff 244.68 (244.686), travel and office 36.70; partner 3:
		// office 7.50
		assertThat(table).contains(effect("STAFF", "2.00"), effect("TRAVEL", "0.30"), effect("OFFICE", "7.80"),
				"\"deducted\":\"70.15\"");
		this.period.verify(1);
		assertThat(figures(Measure.VERIFIED)).isEqualTo("36.70 244.68 36.70 1541.51, ERDF 1310.28 PARTNER 231.23");
		assertThat(figures(Measure.DEDUCTED_VERIFICATION)).isEqualTo("0.30 2.00 0.30 12.60, ERDF 10.71 PARTNER 1.89");
		DemoState.awaitListeners(this.application);
		assertThat(statement("PGI06030-S-2-1")).contains("Staff costs: 20 % of", "266.68", "15 % of Staff costs");
		assertThat(statement("PGI06030-C-2-1")).contains("Staff costs: effect on the flat rate", "126.00");
	}

	@Test
	void aLaterAdoptionLeavesASubmittedReportAsItIsEvenWhenItIsGivenBack() {
		draft("20");
		adopt();
		fill(EXTERNAL + EQUIPMENT);
		this.period.submit(2, 1);
		draft("10");
		adopt();
		assertThat(current("STAFF")).isEqualTo("266.68");
		// what was submitted has to be printed first
		DemoState.awaitListeners(this.application);
		Portal.Answer given = Portal.of(this.port, "controller-si")
			.post("/api/v1" + REPORT + "/reopening", "{\"reason\": \"The invoice is missing.\"}");
		assertThat(given.status()).as(given.body()).isEqualTo(200);
		assertThat(current("STAFF")).isEqualTo("266.68");
		for (String table : List.of("expenditure_list_rate", "expenditure_list_fund")) {
			assertThatException().isThrownBy(() -> this.jdbc.update("update " + table + " set percent = 1"));
			assertThatException().isThrownBy(() -> this.jdbc.update("delete from " + table));
		}
	}

	@Test
	void realCostsOfACategoryThatThePartnerHasAsAFlatRateAreRefused() {
		draft("20");
		adopt();
		String before = partner().get("/api/v1" + REPORT + "/expenditure").body();
		Portal.Answer refused = put(EXTERNAL + TRAVEL);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).isEqualTo("category-by-flat-rate");
		assertThat(refused.text("errors.0.column")).isEqualTo("cost_category");
		assertThat(partner().get("/api/v1" + REPORT + "/expenditure").body()).isEqualTo(before);
		assertThat(partner().get(REPORT + "/lines/new").body()).contains("value=\"EXTERNAL\"")
			.doesNotContain("value=\"TRAVEL\"");
	}

	@Test
	void aLineThatStoodBeforeTheRateWasAdoptedStopsTheSubmission() {
		fill(EXTERNAL + TRAVEL);
		draft("20");
		adopt();
		Portal.Answer refused = partner().post("/api/v1" + REPORT + "/submission", "{\"declaration\": true}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).isEqualTo("category-by-flat-rate");
		assertThat(this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.CATEGORY).total().declared())
			.isEqualTo(Money.ZERO);
	}

	private static String effect(String category, String amount) {
		return "{\"errorType\":null,\"flatRate\":\"%1$s\",\"deductedJs\":\"%2$s\",\"deductedMa\":\"0.00\",\"deducted\":\"%2$s\"}"
			.formatted(category, amount);
	}

	/** Travel, staff and office, the total, and who bears it. */
	private String figures(Measure measure) {
		Slice partner = Slice.partner("PGI06030", 2);
		Balance sources = this.ledger.breakdown(partner, Dimension.SOURCE).total();
		assertThat(sources.of(measure))
			.isEqualTo(this.ledger.breakdown(partner, Dimension.CATEGORY).total().of(measure));
		return "%s %s %s %s, ERDF %s PARTNER %s".formatted(category("TRAVEL", measure), category("STAFF", measure),
				category("OFFICE", measure), sources.of(measure), source("ERDF", measure), source("PARTNER", measure));
	}

	private Money category(String category, Measure measure) {
		return this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.CATEGORY).row(category).of(measure);
	}

	private Money source(String source, Measure measure) {
		return this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.SOURCE).row(source).of(measure);
	}

	private String statement(String number) {
		return Portal.of(this.port, "auditor").get("/api/v1/statements/" + number, "Accept", "application/json").body();
	}

	private void draft(String staff) {
		Portal.Answer drafted = partner().put(BUDGET, """
				{"flatRates": {"staff": "%s", "travelOnStaff": "15", "officeOnStaff": "15"}, "lines": [
					{"category": "EXTERNAL", "units": "1", "price": "80000.00"},
					{"category": "EQUIPMENT", "units": "1", "price": "10000.00"}]}
				""".formatted(staff));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
	}

	private void adopt() {
		Portal.Answer adopted = Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Simpler\"}");
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
	}

	private void fill(String rows) {
		Portal.Answer filled = put(rows);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
	}

	private Portal.Answer put(String rows) {
		return partner().send("PUT", "/api/v1" + REPORT + "/expenditure", "text/csv", HEAD + rows);
	}

	private JsonNode overview() {
		return partner().get("/api/v1" + REPORT + "/overview").json();
	}

	private String current(String category) {
		for (JsonNode row : overview().get("categories")) {
			if (row.get("category").asText().equals(category)) {
				return row.get("current").asText();
			}
		}
		return "none";
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

}
