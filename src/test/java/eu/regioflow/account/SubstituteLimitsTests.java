package eu.regioflow.account;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody gets by being named a substitute, and what ends it. The demo begins on 10
 * February 2020.
 */
@DemoTest
class SubstituteLimitsTests {

	private static final String PEOPLE = "/projects/PGI06030/partners/3/people";

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/3/reports/1";

	private static final String TASKLIST = "/camunda/api/engine/engine/default";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void employColleagues() {
		DemoState.restore(this.application);
		employ("anna-3", "Anna Weber", "PARTNER", 3);
		employ("emil-3", "Emil Novak", "PARTNER", 3);
		employ("ada", "Ada Admin", "ADMIN", null);
	}

	/** Sessions are shared between tests. */
	@AfterEach
	void goOnAsThemselves() {
		for (String username : List.of("anna-3", "ada", "js-2")) {
			of(username).form("/account/acting/end", Map.of());
		}
	}

	@Test
	void onlyWhatTheSubstituteCouldDoIsHandedOver() {
		grant("js", "ADMIN", null, null);
		act("js-2", name("js", "js-2"));

		assertThat(of("js-2").get("/api/v1/me").json().get("roles").toString()).isEqualTo("[\"JS\"]");
		assertThat(of("js").get("/accounts").status()).isEqualTo(200);
		assertThat(of("js-2").get("/accounts").status()).isEqualTo(404);
		assertThat(of("js").get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
		assertThat(of("js-2").get("/camunda/app/cockpit/default/").status()).isEqualTo(404);
		assertThat(of("js-2").get("/projects/PGI06030").status()).isEqualTo(200);
	}

	@Test
	void leadPartnersWorkGoesToWhoeverWorksForAllOfTheirPartners() {
		grant("anna-3", "PARTNER", "PGI06030", 1);
		name("partner-1", "anna-3");
		assertThat(rolesFor("anna-3", "partner-1")).isEqualTo("[\"PARTNER\",\"LEAD_PARTNER\"]");

		grant("partner-1", "PARTNER", "PGI06030", 2);

		assertThat(rolesFor("anna-3", "partner-1")).isEqualTo("[\"PARTNER\"]");
	}

	@Test
	void aRoleThatIsLostOrGainedLaterCountsAtTheNextRequest() {
		String id = name("partner-3", "anna-3");
		act("anna-3", id);
		grant("partner-3", "CONTROLLER", "PGI06030", 3);
		assertThat(rolesFor("anna-3", "partner-3")).isEqualTo("[\"PARTNER\"]");

		this.jdbc.update("update access_grant set role = 'AUDITOR', project = null, partner = null,"
				+ " administrator = false where account = ?", id("anna-3"));

		assertRefused(403, "substitute-without-role", of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3"));
		assertRefused(403, "substitute-without-role", of("anna-3").get("/api/v1/me"));
		assertThat(of("anna-3").get("/").location()).isEqualTo("/account/substitutes");
		assertThat(of("anna-3").get("/account/substitutes").body()).contains("nothing is left of that work");
		assertThat(Jsoup.parse(of("anna-3").get("/account/substitutes").body()).select(".govuk-tag")).isEmpty();
		this.jdbc.update("delete from access_grant where account = ?", id("anna-3"));
		assertRefused(403, "substitute-without-role", of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3"));
		assertThat(of("anna-3").get("/").status()).as("nothing can be done in the own name").isEqualTo(200);
	}

	@Test
	void withdrawingAColleagueEndsWhatRestedOnTheirRole() {
		name("partner-3", "anna-3");
		name("emil-3", "anna-3", "2020-03-10", "2020-03-12");
		name("anna-3", "emil-3", "2020-04-10", "2020-04-12");
		name("partner-3", "emil-3", "2020-05-10", "2020-05-12");

		of("partner-3").form(PEOPLE + "/" + id("anna-3") + "/withdrawal", Map.of());

		assertThat(count("substitution where ended_at is null")).isOne();
		assertThat(count("trail_entry where action = 'substitute-ended'")).isEqualTo(3);
		assertThat(of("partner-3").get("/api/v1/me/substitutes").json()).hasSize(1);
	}

	@Test
	void aSubstituteWithdrawsNeitherThemselvesNorWhoeverIsAway() {
		act("anna-3", name("partner-3", "anna-3"));
		Portal anna = of("anna-3");
		assertThat(Jsoup.parse(anna.get(PEOPLE).body()).select("#people form[action$=withdrawal]").eachAttr("action"))
			.containsExactly(PEOPLE + "/" + id("emil-3") + "/withdrawal");

		anna.form(PEOPLE + "/" + id("anna-3") + "/withdrawal", Map.of());
		anna.form(PEOPLE + "/" + id("partner-3") + "/withdrawal", Map.of());

		assertThat(count("access_grant where role = 'PARTNER' and partner = 3 and project = 'PGI06030'")).isEqualTo(3);
	}

	@Test
	void aSubstituteSwitchesOffNeitherTheirOwnAccountNorThatOfWhoeverIsAway() {
		act("ada", name("admin", "ada"));

		of("ada").form("/accounts/" + id("admin") + "/state", Map.of("enabled", "false"));
		of("ada").form("/accounts/" + id("ada") + "/state", Map.of("enabled", "false"));
		of("ada").form("/accounts/" + id("emil-3") + "/state", Map.of("enabled", "false"));

		assertThat(this.jdbc.queryForList("select username from account where not enabled", String.class))
			.containsExactly("emil-3");
	}

	@Test
	void lookingAtAPageAfterTheEndDoesNotTurnAFormIntoOnesOwn() {
		String id = name("partner-3", "anna-3");
		act("anna-3", id);
		of("partner-3").send("DELETE", "/api/v1/me/substitutes/" + id, "application/json", "");
		Portal anna = of("anna-3");

		Portal.Answer led = anna.get(PEOPLE);

		assertThat(led.status()).isEqualTo(303);
		assertThat(led.location()).isEqualTo("/account/substitutes");
		Document over = Jsoup.parse(anna.get("/account/substitutes").body());
		assertThat(over.select("#substitution-over").text()).contains("You do not act for the absent person any more")
			.contains("Go on as yourself");
		assertThat(over.select("#substitute-form")).as("what would be refused").isEmpty();
		assertThat(invite(anna, Map.of()).status()).isEqualTo(409);
		assertRefused(409, "substitution-over",
				anna.send("PUT", REPORT + "/expenditure", "text/csv", "line\n", "Accept-Language", "de"));
		assertThat(count("account where email = 'ivan@example.org'")).isZero();
		assertThat(anna.form("/account/acting/end", Map.of()).status()).isEqualTo(302);
		assertThat(anna.get(PEOPLE).status()).isEqualTo(200);
		assertThat(invite(anna, Map.of()).status()).isEqualTo(302);
	}

	@Test
	void aPageThatWasShownForSomebodyElseChangesNothing() {
		String id = name("partner-3", "anna-3");
		Portal anna = of("anna-3");
		assertThat(shownFor(anna)).isEmpty();
		act("anna-3", id);
		assertThat(shownFor(anna)).isEqualTo(id);

		assertThat(invite(anna, Map.of("_acting", "")).status()).isEqualTo(409);
		assertRefused(409, "substitution-changed", anna.put(REPORT + "/expenditure", "[]", "X-Acting", ""));
		assertThat(count("account where email = 'ivan@example.org'")).isZero();
		assertThat(invite(anna, Map.of("_acting", id)).status()).isEqualTo(302);
	}

	@Test
	void tasklistSaysWhoActsAndTakesNoCommentsOfASubstitute() {
		act("js-2", name("js", "js-2"));
		String profile = TASKLIST + "/user/js/profile";

		assertThat(of("js-2").get(profile, "Accept-Language", "en").body()).contains("on behalf of");
		assertThat(of("js-2").get(profile, "Accept-Language", "de").body()).contains("in Vertretung von");
		assertThat(of("js").get(profile, "Accept-Language", "en").body()).doesNotContain("on behalf of");
		Portal.Answer refused = of("js-2").post(TASKLIST + "/task/any/comment/create", "{\"message\": \"Fine.\"}",
				"Accept-Language", "de");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("message")).contains("In Vertretung");
		assertThat(count("act_hi_comment")).isZero();
		Portal.Answer foreign = of("anna-3").get(profile, "On-Behalf-Of", "js", "Accept-Language", "en");
		assertThat(foreign.status()).isEqualTo(403);
		assertThat(foreign.text("message")).contains("You are not the substitute of js");
	}

	@Test
	void whatAsksForASecondFactorIsNotReachedByAPasswordAlone() {
		String id = name("partner-3", "anna-3");
		String token = of("anna-3")
			.post("/api/v1/me/tokens", "{\"name\": \"export\", \"reach\": \"READ\", \"project\": \"\", \"days\": 30}")
			.text("secret");
		addSecondFactor("partner-3");

		assertRefused(403, "substitute-second-factor", of("anna-3").get("/api/v1/me", "On-Behalf-Of", "partner-3"));
		assertThat(of("anna-3").form("/account/substitutes/" + id + "/acting", Map.of()).status()).isEqualTo(403);
		assertThat(of("anna-3").get("/").status()).isEqualTo(200);
		assertThat(Portal.program(this.port)
			.get("/api/v1/me", "On-Behalf-Of", "partner-3", "Authorization", "Bearer " + token)
			.text("onBehalfOf")).isEqualTo("partner-3");
	}

	@Test
	void nobodyWithoutASecondFactorIsNamedForSomebodyWhoHasOne() {
		of("partner-3").get("/");
		addSecondFactor("partner-3");

		assertRefused(422, "substitute-needs-second-factor",
				of("partner-3").post("/api/v1/me/substitutes", body("anna-3", "2020-02-10", "2020-02-12")));
		assertThat(count("substitution")).isZero();
		addSecondFactor("anna-3");
		name("partner-3", "anna-3");
	}

	@Test
	void oneOfTwoWhoAreNamedAtTheSameTimeIsAndOneOfTwoEndsIsTold() {
		String body = body("anna-3", "2020-02-10", "2020-02-12");
		of("partner-3").get("/");
		List<CompletableFuture<Portal.Answer>> naming = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> of("partner-3").post("/api/v1/me/substitutes", body)))
			.limit(4)
			.toList();
		List<Integer> named = naming.stream().map((answer) -> answer.join().status()).toList();
		assertThat(named).containsExactlyInAnyOrder(201, 409, 409, 409);

		String id = of("partner-3").get("/api/v1/me/substitutes").text("0.id");
		List<CompletableFuture<Portal.Answer>> ending = Stream
			.generate(() -> CompletableFuture.supplyAsync(
					() -> of("partner-3").send("DELETE", "/api/v1/me/substitutes/" + id, "application/json", "")))
			.limit(4)
			.toList();
		assertThat(ending).allMatch((answer) -> answer.join().status() == 204);
		assertThat(count("trail_entry where action = 'substitute-ended'")).isOne();
	}

	private static String shownFor(Portal portal) {
		return Jsoup.parse(portal.get(PEOPLE).body()).select("#invite-form input[name=_acting]").val();
	}

	private static Portal.Answer invite(Portal portal, Map<String, String> more) {
		Map<String, String> typed = new HashMap<>(Map.of("name", "Ivan", "email", "ivan@example.org"));
		typed.putAll(more);
		return portal.form(PEOPLE, typed);
	}

	private String rolesFor(String substitute, String absent) {
		return of(substitute).get("/api/v1/me", "On-Behalf-Of", absent).json().get("roles").toString();
	}

	private void act(String username, String substitution) {
		assertThat(of(username).form("/account/substitutes/" + substitution + "/acting", Map.of()).status())
			.isEqualTo(302);
	}

	private String name(String absent, String substitute) {
		return name(absent, substitute, "2020-02-10", "2020-02-12");
	}

	private String name(String absent, String substitute, String from, String until) {
		Portal.Answer named = of(absent).post("/api/v1/me/substitutes", body(substitute, from, until));
		assertThat(named.status()).as(named.body()).isEqualTo(201);
		return named.text("id");
	}

	private static String body(String substitute, String from, String until) {
		return "{\"substitute\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(substitute, from, until);
	}

	private static void assertRefused(int status, String code, Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("detail")).isNotBlank();
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

	private Portal of(String username) {
		return Portal.of(this.port, username);
	}

	private UUID id(String username) {
		return this.jdbc.queryForObject("select id from account where username = ?", UUID.class, username);
	}

	private void addSecondFactor(String username) {
		this.jdbc.update("insert into second_factor (account, secret, begun_at, confirmed_at) values (?,?,now(),now())",
				id(username), "none");
	}

	private void employ(String username, String name, String role, Integer partner) {
		this.jdbc.update("""
				insert into account (id, username, display_name, email, password_hash)
					select ?, ?, ?, ?, password_hash from account where username = 'partner-3'
				""", UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)), username, name,
				username + "@regioflow.example");
		grant(username, role, (partner != null) ? "PGI06030" : null, partner);
	}

	private void grant(String username, String role, String project, Integer partner) {
		this.jdbc.update(
				"insert into access_grant (id, account, role, project, partner, administrator)"
						+ " values (?, ?, ?, ?, ?, ?)",
				UUID.randomUUID(), id(username), role, project, partner, role.equals("PARTNER"));
	}

}
