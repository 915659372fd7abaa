package eu.regioflow.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Who of a partner's people says who else works for it, and that there is always
 * somebody. Partner-3 is the first administrator of partner 3; Anna and Emil come later.
 */
@DemoTest
class PartnerAdministratorTests {

	private static final String PEOPLE = "/projects/PGI06030/partners/3/people";

	private static final String API = "/api/v1" + PEOPLE;

	private static final String ADMINISTRATORS = """
			select username from account join access_grant g on g.account = account.id
				where g.project = 'PGI06030' and g.partner = 3 and g.administrator order by username
			""";

	private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V730__partner_administrators.sql");

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/password/\\S+)");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private SwitchAdministrator switchAdministrator;

	@Autowired
	private WithdrawColleague withdrawColleague;

	@BeforeEach
	void employColleagues() {
		DemoState.restore(this.application);
		employ("anna-3", "Anna Weber");
		employ("emil-3", "Emil Novak");
	}

	@Test
	void whoIsNoAdministratorSeesWhoIsAndWhomToAsk() {
		Document page = page("anna-3");

		assertThat(row(page, "partner-3@")).contains("Administrator");
		assertThat(row(page, "anna-3@")).contains("You").doesNotContain("Administrator");
		assertThat(page.select("#people form, #invite-form")).isEmpty();
		assertThat(page.select("#whom-to-ask").text())
			.startsWith("Ask " + displayName("partner-3") + ", your organisation's administrator");
		mark("emil-3", true);
		assertThat(page("anna-3").select("#whom-to-ask").text()).contains("one of your organisation's administrators",
				"Emil Novak");
		assertThat(of("anna-3").get(API).json().findValuesAsText("administrator")).containsExactlyInAnyOrder("true",
				"true", "false");
	}

	@Test
	void whoIsNoAdministratorChangesNothing() {
		String before = state();
		String emil = "/" + id("emil-3");
		Portal anna = of("anna-3");

		assertRefused(403, "not-administrator",
				anna.post(API, "{\"name\": \"Ivan\", \"email\": \"ivan@example.org\"}"));
		assertRefused(403, "not-administrator", anna.send("DELETE", API + emil, "application/json", ""));
		assertRefused(403, "not-administrator", anna.put(API + emil + "/administrator", ""));
		assertRefused(403, "not-administrator", anna.put(API + "/" + id("anna-3") + "/administrator", ""));
		assertRefused(403, "not-administrator",
				anna.send("DELETE", API + "/" + id("partner-3") + "/administrator", "application/json", ""));
		assertThat(anna.form(PEOPLE, Map.of("name", "Ivan", "email", "ivan@example.org")).status()).isEqualTo(403);
		assertThat(anna.form(PEOPLE + emil + "/withdrawal", Map.of()).status()).isEqualTo(403);
		assertThat(anna.form(PEOPLE + emil + "/administrator", Map.of("administrator", "true")).status())
			.isEqualTo(403);

		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aColleagueWhoIsNamedAdministratorDecidesFromThenOnAndIsTold() {
		Portal.Answer named = of("partner-3").put(API + "/" + id("anna-3") + "/administrator", "");

		assertThat(named.status()).as(named.body()).isEqualTo(200);
		assertThat(named.text("administrator")).isEqualTo("true");
		assertThat(of("partner-3").put(API + "/" + id("anna-3") + "/administrator", "").status()).isEqualTo(200);
		assertThat(acts("anna-3")).as("once, however often it is asked for").containsExactly("administrator-named");
		assertThat(told("anna-3")).contains("You are now an administrator of", "PGI06030");
		assertThat(of("anna-3").send("DELETE", API + "/" + id("emil-3"), "application/json", "").status())
			.isEqualTo(204);
		assertThat(acts("emil-3")).containsExactly("role-withdrawn");
		assertThat(this.jdbc.queryForList("select text_key from notice where account = ? and mail <> 'NONE'",
				String.class, id("emil-3")))
			.containsExactly("colleague.notice.role-withdrawn");
		assertThat(of("anna-3").send("DELETE", API + "/" + id("partner-3") + "/administrator", "application/json", "")
			.status()).isEqualTo(204);
		assertThat(acts("partner-3")).containsExactly("administrator-ended");
		assertThat(told("partner-3")).contains("You are no longer an administrator of");
		assertThat(administrators()).containsExactly("anna-3");
		assertThat(of("partner-3").get("/projects/PGI06030/partners/3/reports/1").status()).isEqualTo(200);
	}

	@Test
	void thePageNamesAdministratorsAndEndsThat() {
		Portal partner = of("partner-3");
		assertThat(page("partner-3").select("#people form").eachAttr("action"))
			.contains(PEOPLE + "/" + id("anna-3") + "/administrator", PEOPLE + "/" + id("anna-3") + "/withdrawal")
			.noneMatch((action) -> action.contains(id("partner-3").toString()));

		partner.form(PEOPLE + "/" + id("anna-3") + "/administrator", Map.of("administrator", "true"));
		Document named = page("partner-3");
		assertThat(named.text()).contains("The colleague is now an administrator and is told so");
		assertThat(named.select("#people form[action$=administrator]").eachAttr("action"))
			.contains(PEOPLE + "/" + id("partner-3") + "/administrator");
		partner.form(PEOPLE + "/" + id("partner-3") + "/administrator", Map.of("administrator", "false"));

		assertThat(administrators()).containsExactly("anna-3");
		assertThat(page("partner-3").select("#whom-to-ask").text()).startsWith("Ask Anna Weber");
	}

	@ParameterizedTest
	@CsvSource({ "partner-3,/administrator", "partner-3,''", "admin,/administrator", "admin,''" })
	void theLastAdministratorStaysWhoeverAsks(String who, String what) {
		String before = state();

		Portal.Answer refused = of(who).send("DELETE", API + "/" + id("partner-3") + what, "application/json", "");

		assertRefused(409, "last-administrator", refused);
		assertThat(refused.text("detail")).contains(displayName("partner-3"), "Make a colleague administrator first");
		assertThat(state()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "password_hash = '!'", "enabled = false" })
	void anAdministratorWhoCannotSignInCountsForNobody(String reason) {
		mark("anna-3", true);
		this.jdbc.update("update account set " + reason + " where username = 'anna-3'");

		assertRefused(409, "last-administrator",
				of("partner-3").send("DELETE", API + "/" + id("partner-3") + "/administrator", "application/json", ""));
		assertThat(of("partner-3").send("DELETE", API + "/" + id("anna-3"), "application/json", "").status())
			.isEqualTo(204);
		assertThat(administrators()).containsExactly("partner-3");
	}

	@Test
	void oneOfTwoAdministratorsEndsTheOwnSayButNotTheOwnAccess() {
		mark("anna-3", true);

		assertRefused(409, "own-role", of("anna-3").send("DELETE", API + "/" + id("anna-3"), "application/json", ""));
		assertThat(of("anna-3").send("DELETE", API + "/" + id("anna-3") + "/administrator", "application/json", "")
			.status()).isEqualTo(204);
		assertRefused(403, "not-administrator", of("anna-3").put(API + "/" + id("anna-3") + "/administrator", ""));
	}

	@RepeatedTest(5)
	void oneOfTwoWhoRemoveEachOtherAtTheSameMomentRemains() throws Exception {
		mark("anna-3", true);

		List<String> marks = SameMoment.outcomes(() -> end("partner-3", "anna-3"), () -> end("anna-3", "partner-3"));

		assertThat(marks.get(0)).isEqualTo("done");
		assertThat(marks.get(1)).isEqualTo("not-administrator");
		assertThat(administrators()).hasSize(1);
		mark("anna-3", true);
		mark("partner-3", true);

		List<String> roles = SameMoment.outcomes(() -> withdraw("partner-3", "anna-3"),
				() -> withdraw("anna-3", "partner-3"));

		assertThat(roles.get(0)).isEqualTo("done");
		assertThat(roles.get(1)).isEqualTo("not-administrator");
		assertThat(administrators()).hasSize(1);
	}

	@Test
	void whoeverWaitedForAnotherChangeSeesItBeforeTheOwn() throws Exception {
		mark("anna-3", true);

		List<String> outcomes = SameMoment
			.outcomes(() -> new TransactionTemplate(this.transactions).execute((status) -> {
				String done = end("partner-3", "anna-3");
				awaitSomebodyWhoWaits();
				return done;
			}), () -> {
				awaitHeldRows();
				return end("anna-3", "partner-3");
			});

		assertThat(outcomes).containsExactly("done", "not-administrator");
		assertThat(administrators()).containsExactly("partner-3");
	}

	@Test
	void aSubstituteDecidesOnlyWhereBothAreAdministrators() {
		name("partner-3", "anna-3");
		name("emil-3", "anna-3");
		String ivan = "{\"name\": \"Ivan\", \"email\": \"ivan@example.org\"}";

		assertRefused(403, "not-administrator", of("anna-3").post(API, ivan, "On-Behalf-Of", "partner-3"));
		assertThat(of("anna-3").get(API, "On-Behalf-Of", "partner-3").status()).isEqualTo(200);
		mark("anna-3", true);
		assertRefused(403, "not-administrator", of("anna-3").post(API, ivan, "On-Behalf-Of", "emil-3"));
		assertThat(count("account where email = 'ivan@example.org'")).isZero();

		assertThat(of("anna-3").post(API, ivan, "On-Behalf-Of", "partner-3").status()).isEqualTo(201);
		String entry = this.jdbc.queryForObject(
				"select facts::text from trail_entry where action = 'role-given' order by sequence desc limit 1",
				String.class);
		assertThat(entry).contains(id("partner-3").toString());
	}

	@Test
	void whomAnAdministratorInvitedStaysInvitedAndAnyOtherTakesItBack() {
		mark("anna-3", true);
		Portal.Answer ivan = invite("anna-3", "ivan@example.org", false);
		Portal.Answer rosa = invite("anna-3", "rosa@example.org", true);
		assertThat(ivan.text("administrator")).isEqualTo("false");
		assertThat(rosa.text("administrator")).isEqualTo("true");
		assertThat(List.of(ivan.text("awaited"), rosa.text("awaited"))).containsOnly("true");
		assertThat(row(page("partner-3"), "rosa@")).contains("Administrator", "Invited");
		mark("anna-3", false);

		assertThat(Portal.program(this.port).get(link("ivan@example.org")).status()).isEqualTo(200);
		assertThat(of("partner-3").send("DELETE", API + "/" + rosa.text("id"), "application/json", "").status())
			.isEqualTo(204);
		assertThat(of("partner-3").get(API).json().findValuesAsText("email")).contains("ivan@example.org")
			.doesNotContain("rosa@example.org");
	}

	@Test
	void whoeverComesToAPartnerWhereNobodyCanDecideIsItsAdministrator() {
		this.jdbc.update("delete from access_grant where role = 'PARTNER' and project = 'PGI06030' and partner = 5");

		Portal.Answer first = of("admin").post("/api/v1/accounts", person("first@example.org"));
		Portal.Answer second = of("admin").post("/api/v1/accounts", person("second@example.org"));

		assertThat(first.json().at("/roles/0/administrator").asBoolean()).as(first.body()).isTrue();
		assertThat(second.json().at("/roles/0/administrator").asBoolean()).as("nobody accepted yet").isTrue();
		this.jdbc.update("update account set password_hash = 'set' where email = 'first@example.org'");
		Portal.Answer third = of("admin").post("/api/v1/accounts", person("third@example.org"));
		assertThat(third.json().at("/roles/0/administrator").asBoolean()).as(third.body()).isFalse();
	}

	@Test
	void theProgrammesAdministratorDecidesForAnyPartner() {
		Portal admin = of("admin");
		assertThat(Jsoup.parse(admin.get("/accounts").body()).select("a[href=" + PEOPLE + "]")).isNotEmpty();
		assertThat(Jsoup.parse(admin.get(PEOPLE).body()).select("#invite-form")).hasSize(1);
		this.jdbc.update("update account set enabled = false where username = 'partner-3'");
		assertThat(page("anna-3").select("#whom-to-ask").text()).contains("no administrator at present");

		admin.form(PEOPLE + "/" + id("emil-3") + "/administrator", Map.of("administrator", "true"));

		assertThat(page("emil-3").select("#invite-form")).hasSize(1);
		assertThat(invite("admin", "ivan@example.org", false).status()).isEqualTo(201);
		assertThat(admin.get("/projects/PGI06030/partners/77/people").status()).isEqualTo(404);
		assertThat(admin.put(API + "/" + id("partner-4") + "/administrator", "").status())
			.as("does not work for the partner")
			.isEqualTo(404);
	}

	@Test
	void aProgramNamesNoAdministrator() {
		String token = of("partner-3")
			.post("/api/v1/me/tokens", "{\"name\": \"staff\", \"reach\": \"WRITE\", \"project\": \"\", \"days\": 7}")
			.text("secret");

		assertRefused(403, "not-by-token", Portal.program(this.port)
			.put(API + "/" + id("anna-3") + "/administrator", "", "Authorization", "Bearer " + token));
		assertRefused(403, "not-by-token", Portal.program(this.port)
			.send("DELETE", API + "/" + id("anna-3"), "application/json", "", "Authorization", "Bearer " + token));
		assertThat(administrators()).containsExactly("partner-3");
	}

	@Test
	void whoeverWorkedForAPartnerBeforeKeepsWhatTheyCouldDo() throws IOException {
		this.jdbc.update("update access_grant set administrator = false");
		this.jdbc.update("update account set enabled = false where username = 'emil-3'");
		Stream.of(Files.readString(MIGRATION).split(";"))
			.filter((statement) -> statement.contains("update access_grant"))
			.forEach(this.jdbc::update);

		assertThat(administrators()).containsExactly("anna-3", "partner-3");
		assertThat(count("access_grant where administrator and role <> 'PARTNER'")).isZero();
	}

	private String end(String who, String whose) {
		UUID account = id(whose);
		return SignedIn.as(who, () -> {
			this.switchAdministrator.set("PGI06030", 3, account, false);
			return "done";
		});
	}

	private String withdraw(String who, String whom) {
		UUID account = id(whom);
		return SignedIn.as(who, () -> {
			this.withdrawColleague.withdraw("PGI06030", 3, account);
			return "done";
		});
	}

	private void awaitHeldRows() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> count("pg_locks where relation = 'access_grant'::regclass and mode = 'RowShareLock'") > 0);
	}

	private void awaitSomebodyWhoWaits() {
		await().atMost(Duration.ofSeconds(60)).until(() -> count("pg_locks where not granted") > 0);
	}

	private static void assertRefused(int status, String code, Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("detail")).isNotBlank();
	}

	private static String person(String email) {
		return "{\"name\": \"Somebody\", \"email\": \"%s\", \"role\": \"PARTNER\", \"project\": \"PGI06030\", \"partner\": 5}"
			.formatted(email);
	}

	private Portal.Answer invite(String who, String email, boolean administrator) {
		return of(who).post(API,
				"{\"name\": \"Somebody\", \"email\": \"%s\", \"administrator\": %s}".formatted(email, administrator));
	}

	private void name(String absent, String substitute) {
		Portal.Answer named = of(absent).post("/api/v1/me/substitutes",
				"{\"substitute\": \"%s\", \"from\": \"2020-02-10\", \"until\": \"2020-02-12\"}".formatted(substitute));
		assertThat(named.status()).as(named.body()).isEqualTo(201);
	}

	private Document page(String username) {
		return Jsoup.parse(of(username).get(PEOPLE).body());
	}

	private static String row(Document page, String email) {
		return page.select("#people tr:contains(" + email + ")").text();
	}

	private String told(String username) {
		return Jsoup.parse(of(username).get("/notices").body()).select("main").text();
	}

	private String link(String email) {
		Matcher found = LINK
			.matcher(this.jdbc.queryForObject("select body from mail where recipient = ?", String.class, email));
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	/** Of what nothing may change by a refusal. */
	private String state() {
		JsonNode people = of("partner-3").get(API).json();
		return people + " " + count("account") + " " + count("mail") + " " + count("notice") + " "
				+ count("trail_entry");
	}

	private List<String> administrators() {
		return this.jdbc.queryForList(ADMINISTRATORS, String.class);
	}

	private List<String> acts(String username) {
		return this.jdbc.queryForList("select action from trail_entry where subject = ? order by sequence",
				String.class, "account/" + id(username));
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

	private String displayName(String username) {
		return this.jdbc.queryForObject("select display_name from account where username = ?", String.class, username);
	}

	private void mark(String username, boolean administrator) {
		if (this.jdbc.update("update access_grant set administrator = ? where account = ? and partner = 3",
				administrator, id(username)) == 0) {
			this.jdbc.update("""
					insert into access_grant (id, account, role, project, partner, administrator)
						values (gen_random_uuid(), ?, 'PARTNER', 'PGI06030', 3, ?)
					""", id(username), administrator);
		}
	}

	private void employ(String username, String name) {
		this.jdbc.update("""
				insert into account (id, username, display_name, email, password_hash)
					select ?, ?, ?, ?, password_hash from account where username = 'partner-3'
				""", UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)), username, name,
				username + "@regioflow.example");
		mark(username, false);
	}

}
