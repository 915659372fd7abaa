package eu.regioflow.partnerreport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner with three lump sums of EUR 17,000 in its adopted budget declares some of
 * them beside a salary from which a flat rate follows.
 */
@DemoTest
class CostOptionTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/2/reports/1";

	private static final String PAGE = "/projects/PGI06030/partners/2/reports/1";

	private static final String SALARY = """
			{"costCategory": "STAFF", "description": "Salary", "paymentDate": "2020-01-20", "currency": "EUR", \
			"declaredAmount": "1000.00"}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReincludeParkedItem reinclude;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private ListFiles files;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void budgetThreeLumpSums() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		assertThat(partner().put(BUDGET, """
				{"flatRates": {"officeOnStaff": "15"}, "lines": [
					{"option": "PHASE_2", "units": "3"},
					{"category": "STAFF", "units": "1", "price": "78000.00"},
					{"category": "TRAVEL", "units": "1", "price": "13500.00"},
					{"category": "EXTERNAL", "units": "1", "price": "34889.00"}]}
				""").status()).isEqualTo(200);
		assertThat(Portal.of(this.port, "ma").post(BUDGET + "/adoption", "{\"reason\": \"Phase 2\"}").status())
			.isEqualTo(200);
	}

	@Test
	void theCatalogueSaysCategoryAndAmountAndNoInvoiceIsNeeded() {
		declare(option("2"));
		Portal.Answer list = partner().get(REPORT + "/expenditure", "Accept", "application/json");
		assertThat(list.text("1.costCategory")).isEqualTo("LUMP_SUMS");
		assertThat(list.text("1.declaredAmount")).isEqualTo("34000.00");
		assertThat(list.text("1.currency")).isEqualTo("EUR");
		assertThat(list.text("1.description")).isEqualTo("Phase 2, for each policy instrument");
		assertThat(list.text("1.units")).isEqualTo("2.00");
		assertThat(list.json().get(0).has("costOption")).isFalse();
	}

	@Test
	void aLumpSumEntersNoBaseOfAFlatRate() {
		declare(option("2"));
		Portal.Answer overview = partner().get(REPORT + "/overview");
		assertThat(overview.text("total.current")).isEqualTo("35150.00");
		this.period.submit(2, 1);
		assertThat(row(Dimension.CATEGORY, "OFFICE").declared()).hasToString("150.00");
		assertThat(row(Dimension.CATEGORY, "LUMP_SUMS").declared()).hasToString("34000.00");
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").declared()).hasToString("34000.00");
		assertThat(row(Dimension.COST_OPTION, Dimension.NOTHING).declared()).hasToString("1150.00");
		assertThat(this.jdbc.queryForList(
				"select component from posting where cost_option = 'PHASE_2' and measure = 'DECLARED'", String.class))
			.containsExactly("LUMP_SUM");
	}

	@ParameterizedTest
	@EnumSource(names = { "CSV", "XLSX" })
	void aListThatWasWrittenReadsTheSameAgain(ListFiles.Format format) {
		declare(option("2"));
		String before = list();
		byte[] written = this.files.write(this.expenditure.lines(this.reports.get(PROJECT, 2, 1).id()), format);
		this.period.replace(2, 1, this.files.read(written, format));
		assertThat(list()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"units\": \"3.01\" | units-above-budget | 3.00", "\"units\": \"0\" | units-missing | 12.50",
					"\"comment\": \"\" | units-missing | PHASE_2",
					"\"units\": \"1\", \"currency\": \"CHF\" | cost-option-currency | EUR",
					"\"units\": \"1\", \"costCategory\": \"STAFF\" | cost-option-of-another-category | LUMP_SUMS",
					"\"units\": \"1\", \"declaredAmount\": \"17000.01\" | amount-laid-down | 17000.00",
					"\"units\": \"1\", \"reduces\": \"1/1\" | cost-option-reduces | reduce",
					"\"units\": \"1\", \"costOption\": \"PHASE_9\" | unknown-cost-option | PHASE_2, PREPARATION" })
	void whatContradictsTheCatalogueOrTheBudgetIsRefusedAndChangesNothing(String fields, String code, String remedy) {
		declare(option("1"));
		String before = list();
		String line = "{\"costOption\": \"PHASE_2\", " + fields + "}";
		if (fields.contains("costOption")) {
			line = "{" + fields + "}";
		}
		Portal.Answer refused = partner().put(REPORT + "/expenditure", "[" + SALARY + ", " + line + "]");
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).as(refused.body()).isEqualTo(code);
		assertThat(refused.text("errors.0.row")).isEqualTo("2");
		assertThat(refused.text("errors.0.message")).contains(remedy);
		assertThat(list()).isEqualTo(before);
	}

	@Test
	void aLumpSumOfAReopenedReportStaysInTheListWithoutUnits() {
		declare(option("2"));
		this.period.submit(2, 1);
		DemoState.awaitListeners(this.application);
		assertThat(Portal.of(this.port, "controller-si")
			.post(REPORT + "/reopening", "{\"reason\": \"Not finished yet\"}")
			.status()).isEqualTo(200);
		assertThat(partner().put(REPORT + "/expenditure", "[" + SALARY + "]").text("errors.0.code"))
			.isEqualTo("submitted-line-missing");
		declare(option("0"));
		this.period.submit(2, 1);
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").declared()).isEqualTo(Money.ZERO);
		assertThat(row(Dimension.CATEGORY, "STAFF").declared()).hasToString("1000.00");
	}

	@Test
	void whatAReportDeclaresIsNotPaidWithoutOneToo() {
		declare(option("2"));
		this.period.submit(2, 1);
		Portal.Answer refused = Portal.of(this.port, "js")
			.post("/api/v1/projects/PGI06030/lump-sums/PHASE_2/readiness", "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("lump-sum-declared");
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").declared()).hasToString("34000.00");
	}

	@Test
	void whatIsPaidWithoutAReportIsNotDeclaredInOneTooUntilItIsTakenBack() {
		declare(option("1"));
		String readiness = "/api/v1/projects/PGI06030/lump-sums/PHASE_2/readiness";
		assertThat(Portal.of(this.port, "js").post(readiness, "").status()).isEqualTo(200);
		Refused.as(Refusal.Kind.INVALID, "lines-not-eligible", () -> this.period.submit(2, 1));
		Portal.Answer refused = partner().put(REPORT + "/expenditure", "[" + option("1") + "]");
		assertThat(refused.text("errors.0.code")).as(refused.body()).isEqualTo("units-above-budget");
		assertThat(Portal.of(this.port, "js").send("DELETE", readiness, "application/json", "").status())
			.isEqualTo(200);
		declare(option("1"));
		this.period.submit(2, 1);
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").declared()).hasToString("17000.00");
	}

	@Test
	void aLumpSumThatTheBudgetDoesNotHaveIsRefused() {
		Portal.Answer refused = partner().put(REPORT + "/expenditure", "[{\"costOption\": \"PREPARATION\"}]");
		assertThat(refused.text("errors.0.code")).as(refused.body()).isEqualTo("units-above-budget");
		assertThat(refused.text("errors.0.message")).contains("0.00");
	}

	@Test
	void whatIsParkedAndDeductedStaysWithItsLumpSumAndIsCountedOnceWhenItIsDeclaredAgain() {
		declare(option("1"), option("1"));
		this.period.submit(2, 1);
		this.period.find(2, 1, new LineFinding(2, Money.ZERO, null, true, "Report missing"),
				new LineFinding(3, Money.of("17000.00"), ErrorType.values()[0], false, "Twice"));
		this.period.certify(2, 1);
		Balance option = row(Dimension.COST_OPTION, "PHASE_2");
		assertThat(option.of(Measure.PARKED_CONTROL)).hasToString("17000.00");
		assertThat(option.of(Measure.DEDUCTED_CONTROL)).hasToString("17000.00");
		assertThat(option.certified()).isEqualTo(Money.ZERO);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		SignedIn.as("partner-2", () -> this.reinclude.reinclude(PROJECT, 2, new LineReference(1, 2)));
		String second = REPORT.replace("reports/1", "reports/2");
		Portal.Answer tooMany = partner().put(second + "/expenditure", "[" + option("1.5") + "]");
		assertThat(tooMany.text("errors.0.message")).as(tooMany.body()).contains("1.00");
		assertThat(partner().put(second + "/expenditure", "[" + option("1") + "]").status()).isEqualTo(200);
		this.period.submit(2, 2);
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").parked()).isEqualTo(Money.ZERO);
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").declared()).hasToString("51000.00");
		assertThat(row(Dimension.COST_OPTION, "PHASE_2").remaining()).isEqualTo(Money.ZERO);
	}

	@Test
	void aLumpSumIsTypedInAndSaysWhatToMend() {
		declare(option("1"));
		String page = partner().get(PAGE + "/lines/new").body();
		assertThat(page).contains("Unit cost or lump sum", "PHASE_2: Phase 2, for each policy instrument");
		String form = "version=%s&costOption=PHASE_2&units=%s&costCategory=STAFF&description=&supplier=&internalReference="
				+ "&invoiceNumber=&invoiceDate=&paymentDate=&currency=EUR&totalInvoiceValue=&vat=&declaredAmount="
				+ "&comment=&reduces=&procurement=&investment=";
		String version = partner().get(REPORT).text("version");
		Portal.Answer refused = post(form.formatted(version, "5"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("has 2.00 units of PHASE_2 left");
		assertThat(post(form.formatted(version, "2")).status()).isEqualTo(302);
		assertThat(partner().get(PAGE + "/expenditure").body()).contains("2.00 × PHASE_2", "34,000.00");
		assertThat(Portal.of(this.port, "auditor").get(PAGE + "/expenditure?lang=de").body()).contains("34.000,00");
	}

	@Test
	void theOverviewPerLumpSumIsThatOfItsCategoryAndSaysWhatIsDeclaredAgain() {
		declare(option("1"), option("1"));
		this.period.submit(2, 1);
		this.period.find(2, 1, new LineFinding(1, Money.ZERO, null, true, "Contract missing"),
				new LineFinding(2, Money.ZERO, null, true, "Report missing"));
		this.period.certify(2, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		for (int line : new int[] { 1, 2 }) {
			SignedIn.as("partner-2", () -> this.reinclude.reinclude(PROJECT, 2, new LineReference(1, line)));
		}
		String second = REPORT.replace("reports/1", "reports/2");
		Portal.Answer draft = partner().get(second + "/overview");
		assertThat(draft.text("details.0.by")).isEqualTo("LUMP_SUM");
		assertThat(draft.text("details.0.rows.0.key")).isEqualTo("PHASE_2");
		assertThat(draft.text("details.0.rows.0.planned")).isEqualTo("51000.00");
		assertThat(draft.text("details.0.rows.0.previouslyDeclared")).isEqualTo("17000.00");
		assertThat(draft.text("details.0.rows.0.current")).isEqualTo("17000.00");
		assertThat(draft.text("details.0.rows.0.reincluded")).isEqualTo("17000.00");
		assertThat(draft.text("details.0.rows.0.remaining")).isEqualTo("17000.00");
		assertThat(draft.text("details.0.rows.0.spentPercent")).isEqualTo("66.67");
		// the salary with its 15 % for the office, and the lump sum
		assertThat(draft.text("total.reincluded")).isEqualTo("18150.00");
		for (JsonNode category : draft.json().get("categories")) {
			if (category.get("category").asText().equals("LUMP_SUMS")) {
				ObjectNode rest = category.deepCopy();
				rest.remove("category");
				assertThat(draft.json().at("/details/0/total")).isEqualTo(rest);
			}
		}
		this.period.submit(2, 2);
		assertThat(partner().get(second + "/overview").body()).isEqualTo(draft.body());
		assertThat(partner().get(PAGE.replace("reports/1", "reports/2")).body()).contains("Of which declared again",
				"Lump sums", "18,150.00");
		assertThat(partner().get(PAGE.replace("reports/1", "reports/2") + "/overview.csv").body()).contains(
				"LUMP_SUM,PHASE_2,\"Phase 2, for each policy instrument\",51000.00,17000.00,17000.00,17000.00,34000.00,17000.00,66.67",
				"CATEGORY,TOTAL,\"Total\",");
	}

	@Test
	void aPlanOfAnEarlierReleaseIsMovedToItsLumpSum() throws Exception {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			sql.executeUpdate("update posting set cost_option = null where partner = 1");
			sql.executeUpdate("update balance set cost_option = null where partner = 1");
		}
		assertThat(planned(1, "PREPARATION")).isEqualTo(Money.ZERO);
		String migration = Files.readString(Path.of("src/main/resources/db/migration/V590__cost_details.sql"));
		this.jdbc.execute(migration.substring(migration.indexOf("with planned as"), migration.indexOf("-- a line of")));
		assertThat(planned(1, "PREPARATION")).matches(Money::isPositive)
			.isEqualTo(
					this.ledger.breakdown(Slice.partner(PROJECT, 1), Dimension.CATEGORY).row("PREPARATION").planned());
		assertThat(this.ledger.differing()).isEmpty();
	}

	private Money planned(int partner, String option) {
		return this.ledger.breakdown(Slice.partner(PROJECT, partner), Dimension.COST_OPTION).row(option).planned();
	}

	private void declare(String... options) {
		Portal.Answer answer = partner().put(REPORT + "/expenditure",
				"[" + SALARY + ", " + String.join(", ", options) + "]");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private static String option(String units) {
		return "{\"costOption\": \"phase_2\", \"units\": \"%s\"}".formatted(units);
	}

	private Balance row(Dimension dimension, String key) {
		return this.ledger.breakdown(Slice.partner(PROJECT, 2), dimension).row(key);
	}

	private Portal.Answer post(String form) {
		return partner().send("POST", PAGE + "/lines/new", "application/x-www-form-urlencoded", form);
	}

	private String list() {
		return partner().get(REPORT + "/expenditure", "Accept", "application/json").body();
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

}
