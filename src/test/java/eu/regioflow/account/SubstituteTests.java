package eu.regioflow.account;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.trail.VerifyTrail;
import org.jsoup.Jsoup;
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
 * Who acts for somebody who is away: what they may do, under which names, and when it
 * ends. The demo begins on 10 February 2020.
 */
@DemoTest
class SubstituteTests {

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/3/reports/1";

	private static final String CSV = """
			line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,\
			currency,total_invoice_value,vat,declared_amount,comment,gdpr
			1,TRAVEL,Train,Railway,,R-1,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private VerifyTrail verifyTrail;

	@BeforeEach
	void employColleagues() {
		DemoState.restore(this.application);
		employ("anna-3", "Anna Weber", "PARTNER", 3);
		employ("emil-3", "Emil Novak", "PARTNER", 3);
		employ("vera-1", "Vera Walsh", "PARTNER", 1);
	}

	@Test
	void whatASubstituteDoesIsNotedWithBothNamesAndTheChainStaysWhole() {
		name("partner-3", "anna-3", "2020-02-10", "2020-02-12");

		submitFor("anna-3", "partner-3");

		List<JsonNode> entries = entries("partner-report-submitted");
		assertThat(entries).hasSize(1);
		assertThat(entries.get(0).get("actor").asText()).isEqualTo(id("anna-3").toString());
		assertThat(entries.get(0).get("onBehalfOf").asText()).isEqualTo(id("partner-3").toString());
		assertThat(this.verifyTrail.findings("PGI06030")).isEmpty();
		assertThat(Jsoup.parse(of("js").get("/projects/PGI06030/trail").body()).select("#trail").text())
			.contains("Anna Weber on behalf of " + displayName("partner-3"));
		String both = "Anna Weber on behalf of " + displayName("partner-3");
		assertThat(of("partner-3").get(REPORT + "/receipts").body()).contains(both);
		assertThat(Jsoup.parse(of("partner-3").get("/projects/PGI06030/partners/3/reports/1/receipt").body()).text())
			.contains(both);
	}

	@Test
	void aSubstituteMayDoExactlyWhatTheAbsentPersonMay() {
		name("partner-1", "vera-1", "2020-02-10", "2020-02-12");

		assertThat(of("vera-1").get("/api/v1/me").json().get("roles").toString()).isEqualTo("[\"PARTNER\"]");
		JsonNode acting = of("vera-1").get("/api/v1/me", "On-Behalf-Of", "partner-1").json();
		assertThat(acting.get("roles").toString()).isEqualTo("[\"PARTNER\",\"LEAD_PARTNER\"]");
		assertThat(acting.get("onBehalfOf").asText()).isEqualTo("partner-1");
		assertThat(of("vera-1").get(REPORT + "/documents", "On-Behalf-Of", "partner-1").status()).isIn(403, 404);
	}

	@Test
	void theNextStepNeedsSomebodyWhoNeitherActedNorWasActedFor() {
		name("partner-3", "anna-3", "2020-02-10", "2020-02-12");
		submitFor("anna-3", "partner-3");
		grant("anna-3", "CONTROLLER");
		grant("partner-3", "CONTROLLER");
		name("controller-bg", "anna-3", "2020-02-10", "2020-02-12");

		assertThat(control("anna-3").text("code")).as("who acted").isEqualTo("four-eyes");
		assertThat(control("partner-3").text("code")).as("for whom it was done").isEqualTo("four-eyes");
		assertThat(control("anna-3", "On-Behalf-Of", "controller-bg").text("code")).as("who acted, for another")
			.isEqualTo("four-eyes");
		assertThat(of("js").get(REPORT).text("status")).isEqualTo("SUBMITTED");
		assertThat(control("controller-bg").status()).isEqualTo(200);
	}

	@Test
	void aSubstituteOfASubstituteGetsNothing() {
		name("partner-3", "anna-3", "2020-02-10", "2020-02-12");
		name("anna-3", "emil-3", "2020-02-10", "2020-02-12");

		assertRefused(403, "not-a-substitute", of("emil-3").get("/api/v1/me", "On-Behalf-Of", "partner-3"));
		assertThat(of("emil-3").get("/api/v1/me", "On-Behalf-Of", "anna-3").status()).isEqualTo(200);
	}

	@Test
	void aSubstitutionBeginsAndEndsByItself() {
		name("partner-3", "anna-3", "2020-02-11", "2020-02-12");

		assertRefused(403, "not-a-substitute", of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3"));
		new PlayedPeriod(this.application).moveTo(LocalDate.of(2020, 2, 12));
		assertThat(of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3").status()).isEqualTo(200);
		new PlayedPeriod(this.application).moveTo(LocalDate.of(2020, 2, 13));
		assertRefused(403, "not-a-substitute",
				of("anna-3").send("PUT", REPORT + "/expenditure", "text/csv", CSV, "On-Behalf-Of", "partner-3"));
		assertThat(of("partner-3").get("/api/v1/me/substitutes").json()).isEmpty();
	}

	@Test
	void theSessionActsForTheAbsentPersonUntilItStopsAndEveryPageSaysSo() {
		String id = name("partner-1", "vera-1", "2020-02-10", "2020-02-12");
		Portal vera = of("vera-1");
		assertThat(main(vera)).contains(displayName("partner-1") + " is away, and you are the substitute");

		assertThat(vera.form("/account/substitutes/" + id + "/acting", Map.of()).status()).isEqualTo(302);

		assertThat(main(vera)).contains("Open work on behalf of " + displayName("partner-1"));
		for (String page : List.of("/", "/projects", "/projects/PGI06030", "/search?q=x")) {
			assertThat(Jsoup.parse(vera.get(page).body()).select("#on-behalf").text()).as(page)
				.contains("You act on behalf of " + displayName("partner-1"));
		}
		assertThat(Jsoup.parse(vera.get("/account").body()).select("dl").text()).as("the own account")
			.contains("vera-1")
			.doesNotContain("Lead partner");
		vera.form("/account/acting/end", Map.of());
		assertThat(Jsoup.parse(vera.get("/").body()).select("#on-behalf")).isEmpty();
	}

	@Test
	void aPageThatWasBegunForSomebodyChangesNothingWhenTheTimeIsOver() {
		String id = name("partner-3", "anna-3", "2020-02-10", "2020-02-12");
		Portal anna = of("anna-3");
		anna.form("/account/substitutes/" + id + "/acting", Map.of());
		of("partner-3").send("DELETE", "/api/v1/me/substitutes/" + id, "application/json", "");

		Portal.Answer late = anna.form("/projects/PGI06030/partners/3/people",
				Map.of("name", "Ivan", "email", "ivan@example.org"));

		assertThat(late.status()).isEqualTo(409);
		assertThat(Jsoup.parse(late.body()).text()).contains("You do not act for the absent person any more");
		assertThat(this.jdbc.queryForObject("select count(*) from account where email = 'ivan@example.org'",
				Integer.class))
			.isZero();
		anna.form("/account/acting/end", Map.of());
		assertThat(anna.get("/").status()).isEqualTo(200);
	}

	@Test
	void tasklistShowsTheAbsentPersonsWork() {
		int deliverable = deliverableOf(2);
		of("partner-2").upload("/api/v1/projects/PGI06030/deliverables/" + deliverable + "/submission", "proof.pdf",
				"%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8));
		String id = name("js", "js-2", "2020-02-10", "2020-02-12");
		Portal second = of("js-2");
		assertThat(tasks(second)).doesNotContain("Decide on");

		second.form("/account/substitutes/" + id + "/acting", Map.of());

		assertThat(tasks(second)).contains("Decide on");
		second.form("/account/acting/end", Map.of());
		assertThat(tasks(second)).doesNotContain("Decide on");
	}

	@Test
	void bothAreToldOfTheBeginningAndOfAnEarlyEnd() {
		String id = name("partner-3", "anna-3", "2020-02-10", "2020-02-12");
		of("anna-3").send("DELETE", "/api/v1/me/substitutes/" + id, "application/json", "");

		assertThat(told("partner-3")).contains("substitute.notice.named.absent", "substitute.notice.ended.absent");
		assertThat(told("anna-3")).contains("substitute.notice.named.substitute", "substitute.notice.ended.substitute");
		assertThat(Jsoup.parse(of("anna-3").get("/notices").body()).text())
			.contains("You act for " + displayName("partner-3") + " while they are away");
		assertThat(this.jdbc.queryForList("select action from trail_entry where subject = ? order by sequence",
				String.class, "account/" + id("partner-3")))
			.containsExactly("substitute-named", "substitute-ended");
	}

	@Test
	void theAdministratorNamesSomebodyForAPersonWhoIsAwayAlready() {
		Portal admin = of("admin");
		String page = "/accounts/" + id("partner-3") + "/substitutes";
		assertThat(Jsoup.parse(admin.get(page).body()).select("option").eachText()).contains("Anna Weber", "Emil Novak")
			.doesNotContain("Vera Walsh");

		assertThat(admin.form(page, Map.of("substitute", "anna-3", "from", "3.2.2020", "until", "12.2.2020")).status())
			.isEqualTo(302);

		assertThat(of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3").status()).isEqualTo(200);
		String id = admin.get("/api/v1" + page).text("0.id");
		assertThat(admin.send("DELETE", "/api/v1" + page + "/" + id, "application/json", "").status()).isEqualTo(204);
		assertThat(of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3").status()).isEqualTo(403);
		assertThat(of("anna-3").get(page).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "anna-3,2020-02-12,2020-02-11,422,substitute-days", "anna-3,,2020-02-11,422,substitute-days",
			"anna-3,2022-02-09,2022-02-11,422,substitute-days",
			"anna-3,2020-02-10,+999999999-12-31,422,substitute-days",
			"anna-3,2020-02-01,2020-02-09,422,substitute-past", "anna-3,2020-02-10,2021-02-10,422,substitute-long",
			"vera-1,2020-02-10,2020-02-12,422,substitute-unfit", "partner-3,2020-02-10,2020-02-12,422,substitute-unfit",
			"emil-3,2020-02-20,2020-02-25,409,substitute-overlap" })
	void whatCannotBeIsRefusedAndChangesNothing(String substitute, String from, String until, int status, String code) {
		name("partner-3", "anna-3", "2020-02-15", "2020-02-20");

		Portal.Answer refused = of("partner-3").post("/api/v1/me/substitutes", body(substitute, from, until));

		assertRefused(status, code, refused);
		assertThat(this.jdbc.queryForObject("select count(*) from substitution", Integer.class)).isOne();
	}

	@Test
	void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
		Portal.Answer refused = of("partner-3").form("/account/substitutes",
				Map.of("substitute", "anna-3", "from", "12.2.2020", "until", "soon"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).select("#from").val()).isEqualTo("12.2.2020");
		assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary").text())
			.contains("Give the first and the last day");
	}

	private String name(String absent, String substitute, String from, String until) {
		Portal.Answer named = of(absent).post("/api/v1/me/substitutes", body(substitute, from, until));
		assertThat(named.status()).as(named.body()).isEqualTo(201);
		return named.text("id");
	}

	private static String body(String substitute, String from, String until) {
		return "{\"substitute\": \"%s\", \"from\": %s, \"until\": \"%s\"}".formatted(substitute,
				(from != null) ? "\"" + from + "\"" : "null", until);
	}

	private void submitFor(String substitute, String absent) {
		Portal.Answer filled = of(substitute).send("PUT", REPORT + "/expenditure", "text/csv", CSV, "On-Behalf-Of",
				absent);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
		Portal.Answer submitted = of(substitute).post(REPORT + "/submission", "{\"declaration\": true}", "On-Behalf-Of",
				absent);
		assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
	}

	private Portal.Answer control(String username, String... headers) {
		return of(username).put(REPORT + "/control/findings", "{\"findings\": []}", headers);
	}

	private static void assertRefused(int status, String code, Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("detail")).isNotBlank();
	}

	private List<JsonNode> entries(String action) {
		List<JsonNode> found = new ArrayList<>();
		of("js").get("/api/v1/projects/PGI06030/trail").json().forEach((entry) -> {
			if (entry.get("action").asText().equals(action)) {
				found.add(entry);
			}
		});
		return found;
	}

	private int deliverableOf(int partner) {
		for (JsonNode row : of("partner-2").get("/api/v1/projects/PGI06030/deliverables").json()) {
			if (row.get("partner").asInt() == partner) {
				return row.get("number").asInt();
			}
		}
		throw new IllegalStateException("no deliverable of partner " + partner);
	}

	private static String tasks(Portal portal) {
		Portal.Answer answer = portal.get("/camunda/api/engine/engine/default/task?firstResult=0&maxResults=50");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private static String main(Portal portal) {
		return Jsoup.parse(portal.get("/").body()).select("main").text();
	}

	private List<String> told(String username) {
		return this.jdbc.queryForList("select text_key from notice where account = ? and mail <> 'NONE'", String.class,
				id(username));
	}

	private Portal of(String username) {
		return Portal.of(this.port, username);
	}

	private UUID id(String username) {
		return this.jdbc.queryForObject("select id from account where username = ?", UUID.class, username);
	}

	private String displayName(String username) {
		return this.jdbc.queryForObject("select display_name from account where username = ?", String.class, username);
	}

	private void employ(String username, String name, String role, int partner) {
		this.jdbc.update("""
				insert into account (id, username, display_name, email, password_hash)
					select ?, ?, ?, ?, password_hash from account where username = 'partner-3'
				""", UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)), username, name,
				username + "@regioflow.example");
		this.jdbc.update("insert into access_grant (id, account, role, project, partner) values (?, ?, ?, ?, ?)",
				UUID.randomUUID(), id(username), role, "PGI06030", partner);
	}

	private void grant(String username, String role) {
		this.jdbc.update("insert into access_grant (id, account, role, project, partner) values (?, ?, ?, ?, ?)",
				UUID.randomUUID(), id(username), role, "PGI06030", 3);
	}

}
