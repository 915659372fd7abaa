package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SqlLog;
import eu.regioflow.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The risks of all projects: by kind with the projects and the EUR that they concern,
 * each figure with the list that makes it.
 */
@DemoTest
class ProgrammeRisksTests {

	private static final String API = "/api/v1/dashboard/risks";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod played;

	/** One control is late, everybody else has not even submitted. */
	@BeforeEach
	void beginAtTheFirstStart() {
		DemoState.restore(this.application);
		this.played = new PlayedPeriod(this.application);
		this.played.fill(2);
		this.played.submit(2, 1);
		this.played.moveTo(LocalDate.of(2020, 5, 12));
	}

	@Test
	void eachKindCountsItsProjectsAndItsMoney() {
		Portal officer = Portal.of(this.port, "js");
		JsonNode control = kind(officer.get(API).json(), "control-late");
		assertThat(control.get("projects").asInt()).isEqualTo(1);
		assertThat(control.get("high").asInt()).isEqualTo(1);
		assertThat(control.get("medium").asInt()).isZero();
		assertThat(control.get("amount").asText())
			.isEqualTo(officer.get("/api/v1/projects/PGI06030/partners/2/reports/1").json().get("declared").asText());
		assertThat(kind(officer.get(API).json(), "partner-report-late").get("amount").isNull()).isTrue();
	}

	@Test
	void theListOfEachKindMakesItsFigures() throws Exception {
		ManyProjects.copy(3);
		Portal auditor = Portal.of(this.port, "auditor");
		JsonNode kinds = auditor.get(API).json().get("kinds");
		assertThat(kinds).hasSizeGreaterThan(1);
		assertThat(kinds.findValues("projects").stream().map(JsonNode::asInt)).contains(4);
		for (JsonNode kind : kinds) {
			List<JsonNode> list = risks(auditor.get(API + "?kind=" + kind.get("kind").asText()).json());
			assertThat(list.stream().map((risk) -> risk.get("project").asText()).distinct())
				.hasSize(kind.get("projects").asInt());
			assertThat(list).hasSize(kind.get("high").asInt() + kind.get("medium").asInt());
			assertThat(Money.sum(list.stream()
				.filter((risk) -> risk.hasNonNull("amount"))
				.map((risk) -> Money.of(risk.get("amount").asText()))
				.toList())).isEqualTo(Money.of(kind.get("amount").asText("0.00").replace("null", "0.00")));
			assertThat(risks(auditor.get(API + "?kind=" + kind.get("kind").asText() + "&level=HIGH").json()))
				.hasSize(kind.get("high").asInt());
		}
		assertThat(auditor.get(API + "?kind=nothing").json().get("risks")).isEmpty();
		assertThat(auditor.get(API + "?level=high").status()).isEqualTo(400);
	}

	@Test
	void eachFigureOfThePageLeadsToItsList() {
		Portal officer = Portal.of(this.port, "js");
		assertThat(officer.get("/dashboard").body()).contains("href=\"/dashboard/risks\"");
		Document page = page(officer, "/dashboard/risks");
		Element control = page.select("main table")
			.first()
			.select("tbody tr")
			.stream()
			.filter((row) -> row.text().startsWith("Controls beyond their limit"))
			.findFirst()
			.orElseThrow();
		assertThat(control.select("td").eachText()).startsWith("1", "1", "0");
		for (String link : control.select("a").eachAttr("href")) {
			Document list = page(officer, link.replace("#list", ""));
			assertThat(list.select("#list-title").text()).isEqualTo(link.contains("level=HIGH")
					? "Controls beyond their limit · High: 1" : "Controls beyond their limit: 1");
			assertThat(list.select("main a").eachText()).contains("Show all kinds");
			assertThat(list.select("#list tbody tr").eachText()).singleElement()
				.asString()
				.contains("PGI06030", "High", "Control has gone on for 2 days beyond its limit.", "Partner 2");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dashboard/risks.csv?of=kinds", "/dashboard/risks.csv?of=list&kind=&level=" })
	void eachTableIsAFile(String file) {
		Portal officer = Portal.of(this.port, "js");
		Document page = page(officer, "/dashboard/risks");
		assertThat(page.select("main a").eachAttr("href")).contains(file);
		Element table = file.contains("kinds") ? page.select("main table").first() : page.select("#list table").first();
		List<String> lines = officer.get(file).body().lines().toList();
		assertThat(lines.get(0).split(",")).hasSameSizeAs(table.select("thead th"));
		assertThat(lines).hasSize(table.select("tbody tr").size() + 1);
		assertThat(officer.get("/dashboard/risks.csv?of=nothing").status()).isEqualTo(404);
	}

	@Test
	void nobodyIsToldMoreThanTheyMaySee() {
		assertThat(risks(Portal.of(this.port, "ca").get(API).json()).stream().map((risk) -> risk.get("kind").asText()))
			.contains("under-spending")
			.doesNotContain("control-late", "partner-report-late");
		assertThat(risks(Portal.of(this.port, "js-2").get(API).json()).stream()
			.map((risk) -> risk.get("project").asText())).doesNotContain("PGI06030");
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner-1", "controller-bg", "admin" })
	void theRisksOfTheProgrammeAreNotThereForOthers(String user) {
		for (String path : List.of(API, "/dashboard/risks", "/dashboard/risks.csv")) {
			assertThat(Portal.of(this.port, user).get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void manyProjectsCostNoMoreStatementsThanAFew() throws Exception {
		Portal auditor = Portal.of(this.port, "auditor");
		auditor.get("/dashboard/risks");
		long few = SqlLog.count(() -> auditor.get("/dashboard/risks"));
		assertThat(few).isLessThanOrEqualTo(20);
		ManyProjects.copy(120);
		assertThat(SqlLog.count(() -> auditor.get("/dashboard/risks"))).isEqualTo(few);
		Document page = page(auditor, "/dashboard/risks");
		assertThat(page.select("#list tbody tr")).hasSize(200);
		assertThat(page.select("#list").text()).contains("The first 200 are shown");
		assertThat(auditor.get("/dashboard/risks.csv?of=list").body().lines().count()).isGreaterThan(201);
	}

	private Document page(Portal reader, String path) {
		return Jsoup.parse(reader.get(path).body());
	}

	private static List<JsonNode> risks(JsonNode body) {
		return StreamSupport.stream(body.get("risks").spliterator(), false).toList();
	}

	private static JsonNode kind(JsonNode body, String code) {
		return StreamSupport.stream(body.get("kinds").spliterator(), false)
			.filter((kind) -> kind.get("kind").asText().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
