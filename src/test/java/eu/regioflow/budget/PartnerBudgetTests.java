package eu.regioflow.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
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
 * A partner's budget is drafted as lines by one and adopted by another.
 */
@DemoTest
class PartnerBudgetTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String PAGE = "/projects/PGI06030/partners/2/budget";

	private static final String LINES = """
			{"flatRates": {"officeOnStaff": "15"}, "lines": [
				{"category": "STAFF", "description": "Project manager", "unit": "month", "units": "42", "price": "1857.14"},
				{"category": "STAFF", "description": "Rounding", "units": "1", "price": "0.12"},
				{"category": "TRAVEL", "units": "1", "price": "%s"},
				{"category": "EXTERNAL", "units": "1", "price": "%s"}]}
			""";

	/** Moves EUR 500 from travel to external expertise. */
	private static final String SMALL_MOVE = LINES.formatted("13000.00", "35389.00");

	/** Moves EUR 5,000, more than 20 % of travel. */
	private static final String LARGE_MOVE = LINES.formatted("8500.00", "39889.00");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@ParameterizedTest
	@CsvSource({ "PGI06030, 1", "PGI06030, 2", "PGI06030, 3", "PGI06030, 4", "PGI06030, 5", "PGI06030, 6",
			"PGI06030, 7", "PGI06030, 8", "PGI06099, 1", "PGI06099, 2" })
	void aBudgetThatWasPlannedByCategoryIsThereAsLinesWithoutADifference(String project, int partner) {
		JsonNode budget = auditor().get("/api/v1/projects/%s/partners/%d/budget".formatted(project, partner)).json();
		assertThat(budget.get("lines")).isNotEmpty();
		assertThat(budget.get("changed").asBoolean()).isFalse();
		for (String view : List.of("categories", "periods", "funds")) {
			assertThat(budget.get(view)).isNotEmpty()
				.allSatisfy((row) -> assertThat(row.get("difference").asText()).isEqualTo("0.00"));
		}
		assertThat(budget.at("/total/after").asText()).isEqualTo(budget.at("/total/before").asText());
	}

	@Test
	void theSameLinesAgainAreAdoptedWithoutAPosting() {
		ObjectNode budget = (ObjectNode) partner().get(BUDGET).json();
		budget.get("lines").forEach((line) -> ((ObjectNode) line).remove(List.of("line", "sum")));
		int postings = postings();
		assertThat(partner().put(BUDGET, budget.toString()).status()).isEqualTo(200);
		assertThat(js().post(BUDGET + "/adoption", reason()).text("changed")).isEqualTo("false");
		assertThat(postings()).isEqualTo(postings);
	}

	@Test
	void aSmallMoveIsAdoptedByTheSecretariatAndOnlyTheDifferenceIsPosted() {
		Portal.Answer drafted = partner().put(BUDGET, SMALL_MOVE);
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
		assertThat(drafted.text("adoptableBy")).isEqualTo("JS");
		assertThat(drafted.text("lines.0.sum")).isEqualTo("77999.88");
		int postings = postings();
		assertThat(planned("TRAVEL")).isEqualTo("13500.00");
		Portal.Answer adopted = js().post(BUDGET + "/adoption", reason());
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
		assertThat(planned("TRAVEL")).isEqualTo("13000.00");
		assertThat(planned("EXTERNAL")).isEqualTo("35389.00");
		assertThat(planned("STAFF")).isEqualTo("78000.00");
		assertThat(this.jdbc.queryForList("select category from posting order by seq desc limit ?", String.class,
				postings() - postings))
			.hasSize(14)
			.containsOnly("TRAVEL", "EXTERNAL");
		for (Dimension view : List.of(Dimension.CATEGORY, Dimension.PERIOD, Dimension.SOURCE)) {
			assertThat(this.ledger.breakdown(Slice.partner("PGI06030", 2), view).total().planned()).as(view.name())
				.hasToString("138089.00");
		}
		assertThat(adopted.text("adoptions.0.reason")).isEqualTo("More workshops");
		assertThat(js().get("/api/v1/projects/PGI06030/trail").body()).contains("budget-drafted", "budget-adopted")
			.doesNotContain("More workshops");
	}

	@Test
	void aLargeMoveIsForTheManagingAuthorityAndThePageSaysWhy() {
		Portal.Answer drafted = partner().put(BUDGET, LARGE_MOVE);
		assertThat(drafted.text("adoptableBy")).isEqualTo("MA");
		assertThat(drafted.text("beyondFlexibility.0.category")).isEqualTo("TRAVEL");
		int postings = postings();
		Portal.Answer refused = js().post(BUDGET + "/adoption", reason());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("code")).isEqualTo("budget-beyond-flexibility");
		assertThat(postings()).isEqualTo(postings);
		assertThat(js().get(PAGE).body()).contains("Only the managing authority may adopt",
				"Travel and accommodation moves from EUR 13,500.00 to EUR 8,500.00");
		assertThat(ma().post(BUDGET + "/adoption", reason()).status()).isEqualTo(200);
		assertThat(planned("TRAVEL")).isEqualTo("8500.00");
		// what the authority approved is what later moves are measured against
		assertThat(partner().put(BUDGET, LINES.formatted("10200.00", "38189.00")).text("adoptableBy")).isEqualTo("JS");
		assertThat(partner().put(BUDGET, LINES.formatted("10200.01", "38188.99")).text("adoptableBy")).isEqualTo("MA");
	}

	@Test
	void manySmallMovesAreNotAllowedWhatALargeOneIsNot() {
		partner().put(BUDGET, LINES.formatted("11000.00", "37389.00"));
		assertThat(js().post(BUDGET + "/adoption", reason()).status()).isEqualTo(200);
		assertThat(partner().put(BUDGET, LINES.formatted("9000.00", "39389.00")).text("adoptableBy")).isEqualTo("MA");
	}

	@Test
	void whoDraftedDoesNotAdopt() throws Exception {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("""
					insert into access_grant select gen_random_uuid(), id, 'JS', 'PGI06030', null from account
						where username = 'partner-2'
					""");
		}
		partner().put(BUDGET, SMALL_MOVE);
		int postings = postings();
		Portal.Answer refused = partner().post(BUDGET + "/adoption", reason());
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("code")).isEqualTo("four-eyes");
		// the lead partner's change on top does not wash the first hand off
		Portal.of(this.port, "partner-1").put(BUDGET, SMALL_MOVE);
		assertThat(partner().post(BUDGET + "/adoption", reason()).text("code")).isEqualTo("four-eyes");
		assertThat(postings()).isEqualTo(postings);
	}

	@Test
	void whatIsRefusedChangesNothing() {
		String before = partner().get(BUDGET).body();
		refused(partner().put(BUDGET, "{}"), 422, "budget-lines-missing");
		refused(partner().put(BUDGET, SMALL_MOVE, "If-Match", "99"), 409, "stale-version");
		refused(partner().put(BUDGET, SMALL_MOVE.replace("\"TRAVEL\"", "\"OFFICE\"")), 422, "bad-budget-lines");
		refused(partner().put(BUDGET, SMALL_MOVE.replace("\"15\"", "\"16\"")), 422, "flat-rate-fixed");
		refused(partner().put(BUDGET, SMALL_MOVE.replace("officeOnStaff", "otherOnStaff")), 422,
				"flat-rate-compulsory");
		refused(partner().put(BUDGET, SMALL_MOVE.replace("officeOnStaff", "love")), 422, "budget-unknown-flat-rate");
		refused(js().put(BUDGET, SMALL_MOVE), 403, "not-permitted");
		refused(Portal.of(this.port, "partner-3").put(BUDGET, SMALL_MOVE), 404, "not-found");
		refused(js().post(BUDGET + "/adoption", reason()), 409, "budget-unchanged");
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void anAdoptionNeedsAReason() {
		partner().put(BUDGET, SMALL_MOVE);
		refused(js().post(BUDGET + "/adoption", "{}"), 422, "budget-reason-missing");
	}

	@Test
	void aLineIsAddedChangedAndRemovedOnThePage() {
		String form = "version=%d&category=EQUIPMENT&description=Laptop&unit=piece&units=2&price=%s";
		for (int period = 1; period < 7; period++) {
			form += "&period=";
		}
		assertThat(post("/lines/0", form.formatted(1, "650,00")).status()).isEqualTo(302);
		assertThat(partner().get(PAGE).body()).contains("Laptop", "1,300.00", "139,389.00");
		assertThat(post("/lines/4", form.formatted(2, "1,000.00")).status()).isEqualTo(302);
		assertThat(partner().get(PAGE).body()).contains("2,000.00").doesNotContain("1,300.00");
		assertThat(partner().get(PAGE + "?line=4").body()).contains("value=\"Laptop\"", "value=\"285.71\"");
		assertThat(post("/lines/4", form.formatted(3, "12x")).status()).isEqualTo(422);
		assertThat(post("/lines/4", form.formatted(1, "5")).status()).isEqualTo(409);
		assertThat(post("/lines/4/removal", "version=3").status()).isEqualTo(302);
		assertThat(partner().get(PAGE).body()).doesNotContain("Laptop");
		assertThat(post("/lines/9/removal", "version=4").status()).isEqualTo(404);
	}

	// DOMAIN 1.4: 3 policy instruments, EUR 51,000
	@Test
	void phaseTwoIsBudgetedAsALumpSumOfTheCatalogue() {
		Portal.Answer drafted = partner().put(BUDGET,
				SMALL_MOVE.replace("\"lines\": [", "\"lines\": [{\"option\": \"PHASE_2\", \"units\": \"3\"},"));
		assertThat(drafted.text("lines.0.sum")).isEqualTo("51000.00");
		assertThat(drafted.text("lines.0.periods.6")).isEqualTo("51000.00");
		assertThat(drafted.text("adoptableBy")).isEqualTo("MA");
		assertThat(ma().post(BUDGET + "/adoption", reason()).status()).isEqualTo(200);
		assertThat(planned("LUMP_SUMS")).isEqualTo("51000.00");
		assertThat(planned("OFFICE")).isEqualTo("11700.00");
		assertThat(this.jdbc.queryForList("select distinct component from posting where category = 'LUMP_SUMS'",
				String.class))
			.containsExactly("LUMP_SUM");
		assertThat(js().get(PAGE).body()).contains("Phase 2, for each policy instrument");
		assertThat(auditor().get("/api/v1/rule-sets").text("1.costOptions.PHASE_2.amount")).isEqualTo("17000.00");
	}

	@Test
	void contributionsCoverThePartnersShareExactlyOrTheBudgetIsNotAdopted() {
		String stated = SMALL_MOVE.replace("\"lines\"", """
				"contributions": [{"own": true, "status": "PRIVATE", "amount": "%s"},
				{"name": "Region", "status": "AUTOMATIC_PUBLIC", "amount": "10000.00"}], "lines\"""");
		Portal.Answer drafted = partner().put(BUDGET, stated.formatted("10713.34"));
		assertThat(drafted.text("partnerShare")).as(drafted.body()).isEqualTo("20713.35");
		int postings = postings();
		refused(js().post(BUDGET + "/adoption", reason()), 422, "contributions-not-partner-share");
		assertThat(postings()).isEqualTo(postings);
		partner().put(BUDGET, stated.formatted("10713.35"));
		// a list of lines alone leaves them as they are
		assertThat(partner().put(BUDGET, SMALL_MOVE).text("contributions.1.name")).isEqualTo("Region");
		assertThat(js().post(BUDGET + "/adoption", reason()).status()).isEqualTo(200);
		assertThat(js().get(PAGE).body()).contains("Automatic public", "10,713.35", "Region");
	}

	@Test
	void exactlyOneContributionIsThePartnersOwnAndNotAutomatic() {
		String given = SMALL_MOVE.replace("\"lines\"", "\"contributions\": [%s], \"lines\"");
		String own = "{\"own\": true, \"status\": \"%s\", \"amount\": \"1.00\"}";
		String before = partner().get(BUDGET).body();
		refused(partner().put(BUDGET, given.formatted(own.formatted("AUTOMATIC_PUBLIC"))), 422, "bad-contributions");
		refused(partner().put(BUDGET, given.formatted(own.formatted("PUBLIC") + "," + own.formatted("PUBLIC"))), 422,
				"bad-contributions");
		refused(partner().put(BUDGET,
				given.formatted("{\"name\": \"X\", \"status\": \"PUBLIC\", \"amount\": \"1.00\"}")), 422,
				"bad-contributions");
		refused(partner().put(BUDGET, given.formatted("{\"own\": true}")), 422, "bad-contributions");
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void contributionsAreStatedOnThePage() {
		String rows = "version=1&own=0&name-0=&status-0=PUBLIC&amount-0=20,713.35&name-1=&status-1=PUBLIC&amount-1=";
		assertThat(post("/contributions", rows).status()).isEqualTo(302);
		assertThat(partner().get(BUDGET).text("contributions.0.amount")).isEqualTo("20713.35");
		assertThat(post("/contributions", rows.replace("version=1", "version=2").replace("713.35", "7x")).status())
			.isEqualTo(422);
	}

	@Test
	void thePageSpeaksGerman() {
		partner().put(BUDGET, LARGE_MOVE);
		assertThat(js().get(PAGE, "Accept-Language", "de").body()).contains("Nur die Verwaltungsbehörde", "Entwurf",
				"8.500,00");
	}

	@Test
	void aBudgetPlannedBeforeThereWereLinesGetsThemWhenTheDatabaseIsMigrated() throws Exception {
		List<String> budgets = List.of("PGI06030/partners/1", "PGI06030/partners/8", "PGI06099/partners/2");
		List<String> before = budgets.stream().map(this::budget).toList();
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute(
					"delete from partner_adopted_contribution; delete from partner_adopted_rate; delete from partner_contribution; delete from partner_budget_line; delete from partner_budget_rate; delete from partner_budget_base;"
							+ "delete from partner_budget");
			sql.execute(seeding());
			sql.execute(options());
		}
		assertThat(budgets.stream().map(this::budget).toList()).isEqualTo(before);
	}

	private static String seeding() throws IOException {
		String migration = Files.readString(Path.of("src/main/resources/db/migration/V572__partner_budget.sql"));
		return migration.substring(migration.indexOf("insert into partner_budget\n"));
	}

	private static String options() throws IOException {
		String migration = Files.readString(Path.of("src/main/resources/db/migration/V573__cost_options.sql"));
		return migration.substring(migration.indexOf("update partner_budget_line"));
	}

	private String budget(String partner) {
		return auditor().get("/api/v1/projects/%s/budget".formatted(partner)).body();
	}

	private static void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

	private Portal.Answer post(String path, String form) {
		return partner().send("POST", PAGE + path, "application/x-www-form-urlencoded", form);
	}

	private static String reason() {
		return "{\"reason\": \"More workshops\"}";
	}

	private int postings() {
		return this.jdbc.queryForObject("select count(*) from posting", Integer.class);
	}

	private String planned(String category) {
		return this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.CATEGORY)
			.row(category)
			.planned()
			.toString();
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

	private Portal js() {
		return Portal.of(this.port, "js");
	}

	private Portal ma() {
		return Portal.of(this.port, "ma");
	}

	private Portal auditor() {
		return Portal.of(this.port, "auditor");
	}

}
