package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PeriodOne;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SignedIn;
import eu.regioflow.SqlLog;
import eu.regioflow.control.LineFinding;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ReopenPartnerReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
 * Dashboards show the ledger's own figures, to those who may see them, and name what
 * needs somebody.
 */
@DemoTest
class DashboardTests {

	private static final String API = "/api/v1/projects/PGI06030";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@BeforeEach
	void beginAtTheFirstStart() {
		DemoState.restore(this.application);
	}

	@Test
	void everyFigureIsTheOneOfTheBudget() {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.authorise(played.payment().id(), Money.of("50000.00"));
		played.confirm(played.payment().id(), 1, Money.of("50000.00"));
		Portal officer = Portal.of(this.port, "js");
		JsonNode dashboard = officer.get(API + "/dashboard").json();
		for (String by : List.of("category", "partner", "period")) {
			JsonNode rows = dashboard.get(by.equals("category") ? "categories" : by + "s");
			JsonNode budget = officer.get(API + "/budget?by=" + by).json();
			assertThat(rows).hasSameSizeAs(budget.get("rows"));
			for (JsonNode row : budget.get("rows")) {
				JsonNode own = row(rows, "key", row.get("key").asText());
				for (String figure : List.of("planned", "declared", "certified", "paid", "spentPercent")) {
					assertThat(own.get(figure)).as(by + " " + row.get("key") + " " + figure).isEqualTo(row.get(figure));
				}
			}
			assertThat(dashboard.at("/total/paid")).isEqualTo(budget.at("/total/paid"));
		}
		assertThat(dashboard.at("/total/paid").asText()).isEqualTo("50000.00");
		JsonNode last = dashboard.get("progress").get(dashboard.get("progress").size() - 1);
		assertThat(last.get("planned")).isEqualTo(dashboard.at("/total/planned"));
		assertThat(last.get("paid")).isEqualTo(dashboard.at("/total/paid"));
		Document page = Jsoup.parse(officer.get("/projects/PGI06030/dashboard").body());
		assertThat(page.select("#progress tbody tr").first().select("td").eachText()).contains("50,000.00");
	}

	@Test
	void theForecastIsDeclaredThenExpectedThenPlanned() {
		PeriodOne.in(this.application).submitted();
		JsonNode before = Portal.of(this.port, "js").get(API + "/dashboard").json();
		JsonNode plan = before.get("periods");
		assertThat(money(before.at("/progress/0/forecast"))).isEqualTo(money(before.at("/total/declared")));
		assertThat(money(before.at("/progress/1/forecast")))
			.isEqualTo(money(before.at("/total/declared")).plus(money(plan.at("/1/planned"))));
		JsonNode mine = Portal.of(this.port, "partner-3").get(API + "/partners/3/reports/1/spending-profile").json();
		PlayedPeriod played = new PlayedPeriod(this.application);
		DemoState.awaitListeners(this.application);
		SignedIn.as("controller-bg", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen("PGI06030", 3, 1, Optional.empty(), "Say what you expect next."));
		Portal.Answer said = Portal.of(this.port, "partner-3")
			.put(API + "/partners/3/reports/1/forecast", "{\"amount\":\"1000.00\",\"explanation\":\"\"}");
		assertThat(said.status()).as(said.body()).isEqualTo(200);
		played.submit(3, 1);
		JsonNode after = Portal.of(this.port, "js").get(API + "/dashboard").json();
		Money difference = money(mine.get("plannedNext")).minus(Money.of("1000.00"));
		assertThat(money(after.at("/progress/1/forecast")))
			.isEqualTo(money(before.at("/progress/1/forecast")).minus(difference));
	}

	@Test
	void risksAreNamedWithTheirPlaceAndTheirRemedy() {
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.fill(2);
		played.submit(2, 1);
		played.moveTo(LocalDate.of(2020, 5, 12));
		Document page = Jsoup.parse(Portal.of(this.port, "js").get("/projects/PGI06030/dashboard").body());
		List<String> risks = page.select("#risks tbody tr").eachText();
		assertThat(risks).anyMatch((risk) -> risk.contains("Control has gone on for 2 days beyond its limit.")
				&& risk.contains("Partner 2 ") && risk.contains("parks what is not clear yet"));
		assertThat(risks).anyMatch(
				(risk) -> risk.startsWith("High") && risk.contains("partner report is") && risk.contains("Partner 3 "));
		assertThat(page.select("#risks tbody a").eachAttr("href"))
			.contains("/projects/PGI06030/partners/2/reports/1/control", "/projects/PGI06030/partners/3/reports/1");
		JsonNode own = Portal.of(this.port, "partner-3").get(API + "/dashboard").json().get("risks");
		for (JsonNode risk : own) {
			if (!risk.get("code").asText().equals("under-spending")) {
				assertThat(risk.get("partner").asInt(3)).as(risk.toString()).isEqualTo(3);
			}
		}
		assertThat(own).isNotEmpty();
	}

	@Test
	void whatIsParkedForLongAndAPaymentThatIsDueAreRisks() {
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.fill(4);
		played.submit(4, 1);
		played.find(4, 1, new LineFinding(16, null, null, true, "The proof of payment is missing."));
		played.certify(4, 1);
		played.certifyAll(2);
		played.claim(1);
		played.verify(1);
		played.moveTo(LocalDate.of(2020, 5, 20));
		JsonNode risks = Portal.of(this.port, "js").get(API + "/dashboard").json().get("risks");
		JsonNode parked = row(risks, "code", "parked-long");
		assertThat(parked.get("partner").asInt()).isEqualTo(4);
		assertThat(parked.get("value").asInt()).isEqualTo(100);
		assertThat(parked.get("link").asText()).endsWith("/parked-items");
		assertThat(row(risks, "code", "payment-late").get("link").asText()).isEqualTo("/projects/PGI06030/payments");
		assertThat(row(risks, "code", "payment-late").at("/payment/fund").asText()).isEqualTo("ERDF");
		Document page = Jsoup.parse(Portal.of(this.port, "js").get("/projects/PGI06030/dashboard").body());
		assertThat(page.select("#risks tbody a[href$=/payments]").eachText()).isNotEmpty()
			.allSatisfy((place) -> assertThat(place).startsWith("Payment: ERDF").endsWith("period 1"));
		assertThat(risks.findValuesAsText("code")).contains("under-spending").doesNotContain("control-late");
	}

	@Test
	void aReportThatWasGivenBackIsExpectedAndInNobodysControl() {
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.fill(2);
		played.submit(2, 1);
		played.moveTo(LocalDate.of(2020, 5, 12));
		JsonNode before = Portal.of(this.port, "js").get(API + "/dashboard").json();
		assertThat(before.get("risks").findValuesAsText("code")).contains("control-late", "under-spending");
		DemoState.awaitListeners(this.application);
		SignedIn.as("js", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen("PGI06030", 2, 1, Optional.empty(), "A proof of payment is missing."));
		JsonNode given = Portal.of(this.port, "js").get(API + "/dashboard").json();
		assertThat(given.get("times").findValuesAsText("step")).doesNotContain("CONTROL");
		assertThat(given.get("risks").findValuesAsText("code")).contains("under-spending")
			.doesNotContain("control-late");
		assertThat(given.get("risks")).noneMatch(
				(risk) -> risk.get("code").asText().equals("under-spending") && risk.get("partner").asInt() == 2);
		assertThat(given.at("/progress/0/forecast")).isEqualTo(given.at("/periods/0/planned"));
		played.submit(2, 1);
		JsonNode control = row(Portal.of(this.port, "js").get(API + "/dashboard").json().get("times"), "step",
				"CONTROL");
		assertThat(control.get("days").asInt()).isZero();
		assertThat(control.get("allowed").asInt()).isBetween(89, 92);
	}

	@ParameterizedTest
	@CsvSource({ "partner-3, 200", "partner-1, 200", "controller-bg, 200", "js, 200", "ma, 200", "ca, 200",
			"auditor, 200", "js-2, 404", "admin, 404" })
	void whoMaySeeTheProjectSeesItsDashboard(String user, int status) {
		for (String path : List.of(API + "/dashboard", "/projects/PGI06030/dashboard",
				"/projects/PGI06030/dashboard.csv?of=times")) {
			assertThat(Portal.of(this.port, user).get(path).status()).as(path).isEqualTo(status);
		}
	}

	@Test
	void othersBudgetsReportsAndPaymentsStayTheirs() {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		JsonNode partner = Portal.of(this.port, "partner-3").get(API + "/dashboard").json();
		assertThat(partner.findValuesAsText("step")).isNotEmpty().doesNotContain("PAYMENT");
		assertThat(partner.get("times").findValuesAsText("partner")).containsOnly("3");
		assertThat(partner.get("flexibility").findValuesAsText("partner")).isNotEmpty().containsOnly("3");
		assertThat(Jsoup.parse(Portal.of(this.port, "partner-3").get("/projects/PGI06030/dashboard").body())
			.select("main a[href$=/payments]")).isEmpty();
		JsonNode accountant = Portal.of(this.port, "ca").get(API + "/dashboard").json();
		assertThat(accountant.get("flexibility")).isEmpty();
		assertThat(accountant.get("times").findValuesAsText("step")).isNotEmpty().containsOnly("PAYMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "risks", "progress", "categories", "periods", "period-categories", "partners",
			"flexibility", "times" })
	void everyTableIsAFileWithTheSameCells(String section) {
		PeriodOne.in(this.application).submitted();
		new PlayedPeriod(this.application).moveTo(LocalDate.of(2020, 5, 12));
		Portal officer = Portal.of(this.port, "js");
		Document page = Jsoup.parse(officer.get("/projects/PGI06030/dashboard").body());
		String name = page.select("a[href$=of=" + section + "]").text().replaceAll(".*\u201c(.*)\u201d.*", "$1");
		Element table = page.select("main table")
			.stream()
			.filter((one) -> one.select("caption").text().replace("Table: ", "").equals(name))
			.findFirst()
			.orElseThrow();
		List<String> file = officer.get("/projects/PGI06030/dashboard.csv?of=" + section).body().lines().toList();
		assertThat(file.get(0).split(",")).hasSameSizeAs(table.select("thead th"));
		List<Element> rows = table.select("tbody tr");
		assertThat(rows).isNotEmpty().hasSize(file.size() - 1);
		for (int i = 0; i < rows.size(); i++) {
			List<String> cells = cells(file.get(i + 1));
			assertThat(rows.get(i).children().stream().map(DashboardTests::asInFile)).containsExactlyElementsOf(cells);
		}
		assertThat(officer.get("/projects/PGI06030/dashboard.csv?of=nothing").status()).isEqualTo(404);
	}

	private static List<String> cells(String line) {
		return Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
			.matcher(line)
			.results()
			.map((cell) -> (cell.group(1) != null) ? cell.group(1).replace("\"\"", "\"") : cell.group(2))
			.toList();
	}

	private static String asInFile(Element cell) {
		return cell.hasClass("govuk-table__cell--numeric") ? cell.text().replaceAll("[^0-9.-]", "") : cell.text();
	}

	@Test
	void everyChartHasATitleADescriptionATableAndAFile() {
		PeriodOne.in(this.application).submitted().certified();
		Document page = Jsoup.parse(Portal.of(this.port, "js").get("/projects/PGI06030/dashboard").body());
		assertThat(page.select("main svg[role=img]")).hasSize(6).allSatisfy((chart) -> {
			assertThat(chart.child(0).tagName()).isEqualTo("title");
			assertThat(chart.child(1).tagName()).isEqualTo("desc");
			assertThat(chart.child(1).text()).isNotBlank();
		});
		assertThat(page.select("main svg[role=img] > desc").eachText()).doesNotHaveDuplicates();
		for (Element chart : page.select("main figure")) {
			String title = chart.select("figcaption").text();
			assertThat(page.select("details:has(table) summary").eachText())
				.contains("Show \u201c" + title + "\u201d as a table");
			assertThat(page.select("a[href*=dashboard.csv]").eachText())
				.contains("Download \u201c" + title + "\u201d as CSV");
		}
		Portal officer = Portal.of(this.port, "js");
		Stream<String> links = page.select("main table a").eachAttr("href").stream().distinct();
		assertThat(links).isNotEmpty()
			.allSatisfy((link) -> assertThat(officer.get(link).status()).as(link).isEqualTo(200));
	}

	@ParameterizedTest
	@CsvSource({ "js, 1", "ma, 1", "ca, 1", "auditor, 2", "js-2, 1" })
	void theProgrammeIsSeenByThoseWhoRunIt(String user, int projects) {
		JsonNode programme = Portal.of(this.port, user).get("/api/v1/dashboard").json();
		assertThat(programme.get("count").asInt()).isEqualTo(projects);
		assertThat(programme.get("projects")).hasSize(projects);
		assertThat(Portal.of(this.port, user).get("/dashboard").body()).contains("href=\"/dashboard\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner-1", "partner-3", "controller-bg", "admin" })
	void theProgrammeIsNotThereForOthers(String user) {
		for (String path : List.of("/dashboard", "/dashboard.csv", "/api/v1/dashboard")) {
			assertThat(Portal.of(this.port, user).get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(Portal.of(this.port, user).get("/").body()).doesNotContain("href=\"/dashboard\"");
	}

	@Test
	void howManyControlsAreLateIsToldToThoseWhoSeeReports() {
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.fill(2);
		played.submit(2, 1);
		played.moveTo(LocalDate.of(2020, 5, 12));
		JsonNode officer = Portal.of(this.port, "js").get("/api/v1/dashboard").json();
		assertThat(officer.at("/projects/0/lateControls").asInt()).isEqualTo(1);
		Portal accountant = Portal.of(this.port, "ca");
		JsonNode programme = accountant.get("/api/v1/dashboard").json();
		assertThat(programme.at("/projects/0").hasNonNull("lateControls")).isFalse();
		assertThat(programme.at("/projects/0/latePayments").asInt(-1)).isZero();
		Element last = Jsoup.parse(accountant.get("/dashboard").body()).select("main table").last();
		assertThat(last.select("tbody tr td").eachText().get(5)).isEqualTo("\u2013");
		assertThat(accountant.get("/dashboard.csv").body().lines().toList().get(1)).contains(",,0,");
	}

	@Test
	void theProgrammesFiguresAreThoseOfItsProjects() {
		PeriodOne.in(this.application).submitted().certified();
		Portal auditor = Portal.of(this.port, "auditor");
		JsonNode programme = auditor.get("/api/v1/dashboard").json();
		Money declared = Money.ZERO;
		for (JsonNode project : programme.get("projects")) {
			JsonNode total = auditor.get("/api/v1/projects/" + project.get("code").asText() + "/budget")
				.json()
				.get("total");
			for (String figure : List.of("planned", "declared", "certified", "paid", "spentPercent")) {
				assertThat(project.get("money").get(figure)).isEqualTo(total.get(figure));
			}
			declared = declared.plus(money(total.get("declared")));
		}
		assertThat(money(programme.at("/total/declared"))).isEqualTo(declared).isNotEqualTo(Money.ZERO);
	}

	@Test
	void manyProjectsCostNoMoreStatementsThanAFew() throws Exception {
		Portal auditor = Portal.of(this.port, "auditor");
		auditor.get("/dashboard");
		long few = SqlLog.count(() -> auditor.get("/dashboard"));
		assertThat(few).isLessThanOrEqualTo(20);
		ManyProjects.copy(120);
		JsonNode first = auditor.get("/api/v1/dashboard").json();
		assertThat(first.get("count").asInt()).isEqualTo(122);
		assertThat(first.get("projects")).hasSize(ProgrammeDashboards.LISTED);
		assertThat(SqlLog.count(() -> auditor.get("/dashboard"))).isEqualTo(few);
		assertThat(auditor
			.get(Jsoup.parse(auditor.get("/dashboard?after=MANY0101").body())
				.select("main a[href*='of=projects']")
				.attr("href"))
			.body()
			.lines()
			.toList()
			.get(1)).startsWith("\"MANY0103 ");
		List<String> codes = new ArrayList<>(first.get("projects").findValuesAsText("code"));
		JsonNode page = first;
		while (page.hasNonNull("next")) {
			page = auditor.get("/api/v1/dashboard?after=" + page.get("next").asText()).json();
			codes.addAll(page.get("projects").findValuesAsText("code"));
		}
		assertThat(codes).hasSize(122).doesNotHaveDuplicates().contains("MANY0101", "Many0120");
	}

	@Test
	void aProjectsDashboardCostsAFixedNumberOfStatements() throws Exception {
		Portal officer = Portal.of(this.port, "js");
		officer.get("/projects/PGI06030/dashboard");
		assertThat(SqlLog.count(() -> officer.get("/projects/PGI06030/dashboard"))).isLessThanOrEqualTo(20);
	}

	private static JsonNode row(JsonNode rows, String key, String value) {
		for (JsonNode row : rows) {
			if (row.get(key).asText().equals(value)) {
				return row;
			}
		}
		throw new AssertionError(value + " is not in " + rows);
	}

	private static Money money(JsonNode amount) {
		return Money.of(amount.asText());
	}

}
