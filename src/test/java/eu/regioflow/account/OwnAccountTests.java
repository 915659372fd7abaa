package eu.regioflow.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import eu.regioflow.Telephone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person decides about the own account, through the doors that people and programs
 * use.
 */
@DemoTest
class OwnAccountTests {

	private static final String PASSWORD = "seven wild geese over Sligo";

	private static final String REPORTS = "/api/v1/projects/PGI06030/partners/3/reports";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private final String username = "marta-" + UUID.randomUUID().toString().substring(0, 8);

	private final UUID account = UUID.randomUUID();

	/** A person of her own, so that nobody else's sessions end. */
	@BeforeEach
	void addMarta() {
		this.jdbc.update("insert into account (id, username, display_name, email, password_hash) values (?,?,?,?,?)",
				this.account, this.username, "Marta Ionescu", "marta@example.org",
				new BCryptPasswordEncoder(4).encode(PASSWORD));
		this.jdbc.update("insert into access_grant (id, account, role, project, partner) values (?,?,?,?,?)",
				UUID.randomUUID(), this.account, "PARTNER", "PGI06030", 3);
		this.jdbc.update("insert into access_grant (id, account, role, project, partner) values (?,?,?,?,?)",
				UUID.randomUUID(), this.account, "PARTNER", "PGI06099", 1);
	}

	@Test
	void aChangedPasswordCountsAtOnceAndEndsTheOtherSessions() {
		Portal here = signedIn();
		Portal elsewhere = signedIn();
		assertThat(elsewhere.get("/account").status()).isEqualTo(200);

		Portal.Answer changed = here.form("/account/password",
				Map.of("present", PASSWORD, "wanted", "kettle moss orbit 14", "again", "kettle moss orbit 14"));

		assertThat(changed.status()).isEqualTo(302);
		assertThat(text(here.get("/account"))).contains("signed out in one other place");
		assertThat(elsewhere.get("/account").location()).contains("/sign-in");
		assertThat(Portal.anonymous(this.port).signIn(this.username, PASSWORD).location()).contains("error");
		assertThat(Portal.anonymous(this.port).signIn(this.username, "kettle moss orbit 14").location())
			.endsWith(this.port + "/");
		assertThat(trail()).containsExactly("password-changed");
	}

	@ParameterizedTest
	@CsvSource({ "nonsense, kettle moss orbit 14, kettle moss orbit 14, not your present password",
			"seven wild geese over Sligo, kettle moss orbit 14, kettle moss orbit 15, not the same",
			"seven wild geese over Sligo, seven wild geese over Sligo, seven wild geese over Sligo, is the present one",
			"seven wild geese over Sligo, k7#xQ!, k7#xQ!, at least 12 characters",
			"seven wild geese over Sligo, passwordpassword, passwordpassword, easy to guess",
			"seven wild geese over Sligo, Marta Ionescu, Marta Ionescu, easy to guess",
			"seven wild geese over Sligo, qwertzuiopasdf, qwertzuiopasdf, easy to guess" })
	void aBadChangeIsRefusedInWordsAndChangesNothing(String present, String wanted, String again, String words) {
		String before = hash();

		Portal.Answer refused = signedIn().form("/account/password",
				Map.of("present", present, "wanted", wanted, "again", again));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(text(refused)).contains(words);
		assertThat(Jsoup.parse(refused.body()).select("#password-form input[type=password]").eachAttr("value"))
			.allMatch(String::isEmpty);
		assertThat(hash()).isEqualTo(before);
		assertThat(trail()).isEmpty();
	}

	@Test
	void aPasswordLongerThanWhatIsKeptOfItIsRefused() {
		String wanted = "ő".repeat(37);
		Portal.Answer refused = signedIn().form("/account/password",
				Map.of("present", PASSWORD, "wanted", wanted, "again", wanted));
		assertThat(text(refused)).contains("too long");
	}

	@Test
	void guessingIsStoppedAfterTenTriesEvenWithTheRightPassword() {
		for (int tried = 0; tried < 10; tried++) {
			assertThat(Portal.anonymous(this.port).signIn(this.username, "guess " + tried).location())
				.contains("error");
		}
		Portal stopped = Portal.anonymous(this.port);
		assertThat(stopped.signIn(this.username, PASSWORD).location()).contains("wait");
		assertThat(text(stopped.get("/sign-in?wait"))).contains("Too many tries. Wait a minute");
		assertThat(stopped.get("/account").location()).contains("/sign-in");
	}

	@Test
	void aTokenActsForItsPersonUntilItIsRevoked() {
		JsonNode issued = issue("WRITE", "", 30).json();
		String secret = issued.get("secret").asText();

		assertThat(byToken("GET", "/api/v1/me", secret, "").text("user")).isEqualTo(this.username);
		assertThat(byToken("GET", REPORTS, secret, "").status()).isEqualTo(200);
		assertThat(byToken("POST", REPORTS + "/1/submission", secret, "{}").status()).isNotIn(401, 403);
		assertThat(
				this.jdbc.queryForList("select hash from access_token where account = ?", String.class, this.account))
			.noneMatch(secret::contains);
		Portal person = signedIn();
		Document page = Jsoup.parse(person.get("/account").body());
		assertThat(page.select("#token-list").text()).contains("accounting export").doesNotContain("never");
		assertThat(page.text()).doesNotContain(secret);

		String id = issued.get("token").get("id").asText();
		assertThat(person.send("DELETE", "/api/v1/me/tokens/" + id, "application/json", "").status()).isEqualTo(204);
		assertThat(byToken("GET", "/api/v1/me", secret, "").status()).isEqualTo(401);
		assertThat(trail()).containsExactly("token-issued", "token-revoked");
	}

	@Test
	void aTokenThatOnlyReadsChangesNothing() {
		String secret = issue("READ", "", 30).text("secret");
		assertThat(byToken("GET", REPORTS, secret, "").status()).isEqualTo(200);
		Portal.Answer refused = byToken("POST", REPORTS + "/1/submission", secret, "{}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("code")).isEqualTo("token-only-reads");
	}

	@Test
	void aTokenForOneProjectDoesNotReachTheOther() {
		String secret = issue("READ", "PGI06030", 30).text("secret");
		assertThat(byToken("GET", "/api/v1/projects/PGI06030", secret, "").status()).isEqualTo(200);
		assertThat(byToken("GET", "/api/v1/projects/PGI06099", secret, "").status()).isEqualTo(404);
		assertThat(byToken("GET", "/api/v1/projects", secret, "").json()).hasSize(1);
		assertThat(signedIn().get("/api/v1/projects").json()).hasSize(2);
	}

	@Test
	void aTokenEndsWithItsTimeAndWithItsPerson() {
		String secret = issue("READ", "", 1).text("secret");
		this.jdbc.update("update account set enabled = false where id = ?", this.account);
		assertThat(byToken("GET", "/api/v1/me", secret, "").status()).isEqualTo(401);
		this.jdbc.update("update account set enabled = true where id = ?", this.account);
		assertThat(byToken("GET", "/api/v1/me", secret, "").status()).isEqualTo(200);
		this.jdbc.update("update access_token set created_at = now() - interval '2 days', "
				+ "expires_at = now() - interval '1 second' where account = ?", this.account);
		assertThat(byToken("GET", "/api/v1/me", secret, "").status()).isEqualTo(401);
	}

	@Test
	void aTokenMakesNoOtherToken() {
		String secret = issue("WRITE", "", 30).text("secret");
		Portal.Answer refused = byToken("POST", "/api/v1/me/tokens", secret, wanted("WRITE", "", "365"));
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("code")).isEqualTo("not-by-token");
	}

	@ParameterizedTest
	@CsvSource({ "READ, '', 0, token-life", "READ, '', 366, token-life", "READ, '', null, token-life",
			"READ, PGI00000, 30, token-project", "null, '', 30, token-reach" })
	void aBadTokenIsRefusedByItsCode(String reach, String project, String days, String code) {
		Portal.Answer refused = signedIn().post("/api/v1/me/tokens", wanted(reach, project, days));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo(code);
		assertThat(this.jdbc.queryForObject("select count(*) from access_token where account = ?", Integer.class,
				this.account))
			.isZero();
	}

	@Test
	void onThePageATokenIsShownOnce() {
		Portal person = signedIn();
		Portal.Answer made = person.form("/account/tokens",
				Map.of("name", "accounting export", "reach", "READ", "project", "", "days", "90"));
		assertThat(made.status()).isEqualTo(302);
		String secret = Jsoup.parse(person.get("/account").body()).select("#issued").text();
		assertThat(byToken("GET", "/api/v1/me", secret, "").status()).isEqualTo(200);
		assertThat(Jsoup.parse(person.get("/account").body()).select("#issued")).isEmpty();

		Portal.Answer nameless = person.form("/account/tokens",
				Map.of("name", " ", "reach", "WRITE", "project", "PGI06030", "days", "7"));
		assertThat(nameless.status()).isEqualTo(422);
		Document again = Jsoup.parse(nameless.body());
		assertThat(again.select("#days option[selected]").attr("value")).isEqualTo("7");
		assertThat(again.select("input[name=reach][checked]").attr("value")).isEqualTo("WRITE");
	}

	@Test
	void withASecondFactorThePasswordAloneOpensNothing() {
		Portal person = signedIn();
		String secret = addSecondFactor(person).get(0);

		assertThat(person.get("/account").status()).isEqualTo(200);
		Portal next = Portal.anonymous(this.port);
		assertThat(next.signIn(this.username, PASSWORD).location()).contains("/sign-in/code");
		for (String closed : List.of("/", "/account", "/camunda/app/tasklist/default/")) {
			assertThat(next.get(closed).location()).as(closed).contains("/sign-in");
		}
		assertThat(next.get("/api/v1/me").status()).isEqualTo(401);
		assertThat(next.get("/camunda/api/engine/engine/default/task").status()).isNotEqualTo(200);
		assertThat(basic("/api/v1/me")).isEqualTo(401);

		Portal.Answer wrong = next.form("/sign-in/code", Map.of("code", "000000", "continue", "/account"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(text(wrong)).contains("not right or was used before");
		String code = Telephone.code(secret, 30);
		Portal.Answer right = next.form("/sign-in/code", Map.of("code", code, "continue", "/account"));
		assertThat(right.location()).endsWith("/account");
		assertThat(next.get("/account").status()).isEqualTo(200);

		Portal thief = Portal.anonymous(this.port);
		thief.signIn(this.username, PASSWORD);
		assertThat(thief.form("/sign-in/code", Map.of("code", code)).status()).isEqualTo(422);
		assertThat(this.jdbc.queryForObject("select secret from second_factor where account = ?", String.class,
				this.account))
			.doesNotContain(secret);
	}

	@Test
	void aRecoveryCodeSignsInOnce() {
		List<String> shown = addSecondFactor(signedIn());
		assertThat(shown).hasSize(9);
		String recovery = shown.get(1);
		Portal next = Portal.anonymous(this.port);
		next.signIn(this.username, PASSWORD);
		assertThat(next.form("/sign-in/code", Map.of("code", recovery.toLowerCase(Locale.ROOT))).status())
			.isEqualTo(302);
		assertThat(text(next.get("/account"))).contains("7 recovery codes are left");
		Portal again = Portal.anonymous(this.port);
		again.signIn(this.username, PASSWORD);
		assertThat(again.form("/sign-in/code", Map.of("code", recovery)).status()).isEqualTo(422);
	}

	@Test
	void theSecondFactorIsRemovedWithThePassword() {
		Portal person = signedIn();
		addSecondFactor(person);
		assertThat(person.form("/account/second-factor/removal", Map.of("password", "nonsense")).status())
			.isEqualTo(422);
		assertThat(person.form("/account/second-factor/removal", Map.of("password", PASSWORD)).status()).isEqualTo(302);
		assertThat(Portal.anonymous(this.port).signIn(this.username, PASSWORD).location()).endsWith(this.port + "/");
		assertThat(trail()).containsExactly("second-factor-added", "second-factor-removed");
	}

	@Test
	void aSignInLeadsToNoForeignSite() {
		addSecondFactor(signedIn());
		Portal next = Portal.anonymous(this.port);
		next.signIn(this.username, PASSWORD);
		String secret = "unknown";
		Portal.Answer refused = next.form("/sign-in/code", Map.of("code", secret, "continue", "//evil.example"));
		assertThat(refused.body()).doesNotContain("evil.example");
	}

	private Portal signedIn() {
		Portal portal = Portal.anonymous(this.port);
		assertThat(portal.signIn(this.username, PASSWORD).location()).endsWith(this.port + "/");
		return portal;
	}

	/** The secret first, then the recovery codes. */
	private List<String> addSecondFactor(Portal person) {
		assertThat(person.form("/account/second-factor", Map.of("password", PASSWORD)).status()).isEqualTo(302);
		String secret = Jsoup.parse(person.get("/account").body()).select("#secret").text();
		assertThat(person.form("/account/second-factor/confirmation", Map.of("code", "123")).status()).isEqualTo(422);
		assertThat(
				person.form("/account/second-factor/confirmation", Map.of("code", Telephone.code(secret, 0))).status())
			.isEqualTo(302);
		List<String> shown = new ArrayList<>(List.of(secret));
		shown.addAll(Jsoup.parse(person.get("/account").body()).select("#recovery-codes code").eachText());
		return shown;
	}

	private Portal.Answer issue(String reach, String project, int days) {
		Portal.Answer issued = signedIn().post("/api/v1/me/tokens", wanted(reach, project, String.valueOf(days)));
		assertThat(issued.status()).isEqualTo(201);
		return issued;
	}

	private static String wanted(String reach, String project, String days) {
		return """
				{"name": "accounting export", "reach": %s, "project": "%s", "days": %s}"""
			.formatted("null".equals(reach) ? "null" : "\"" + reach + "\"", project, days);
	}

	private Portal.Answer byToken(String method, String path, String secret, String body) {
		Portal program = Portal.program(this.port);
		return "GET".equals(method) ? program.get(path, "Authorization", "Bearer " + secret)
				: program.send(method, path, "application/json", body, "Authorization", "Bearer " + secret);
	}

	private int basic(String path) {
		String given = Base64.getEncoder()
			.encodeToString((this.username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		return Portal.program(this.port).get(path, "Authorization", "Basic " + given).status();
	}

	private String hash() {
		return this.jdbc.queryForObject("select password_hash from account where id = ?", String.class, this.account);
	}

	private List<String> trail() {
		return this.jdbc.queryForList(
				"select action from trail_entry where chain = 'programme' and subject = ? order by sequence",
				String.class, "account/" + this.account);
	}

	private static String text(Portal.Answer answer) {
		return Jsoup.parse(answer.body()).text();
	}

}
