package eu.regioflow.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
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
 * How people come by an account, a role and a forgotten password, through the doors that
 * they use; their mails are read from the outbox.
 */
@DemoTest
class InvitationTests {

	private static final String PEOPLE = "/projects/PGI06030/partners/3/people";

	private static final String GOOD = "kettle moss orbit 14";

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/password/\\S+)");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private final String email = "ana-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

	@BeforeEach
	void emptyTheOutbox() {
		this.jdbc.update("delete from mail");
	}

	@Test
	void aColleagueWhoIsInvitedSetsAPasswordAndWorksForThePartnerOnly() {
		Portal.Answer invited = invite("Ana Marić", this.email);
		assertThat(invited.status()).isEqualTo(302);
		assertThat(body()).contains("Ana Marić", "invites you", this.email);

		Portal.Answer set = setPassword(link());

		assertThat(set.location()).endsWith("/sign-in");
		Portal ana = signedIn(this.email, GOOD);
		assertThat(ana.get("/projects/PGI06030/partners/3/reports/1").status()).isEqualTo(200);
		assertThat(ana.get("/projects/PGI06030/partners/4/reports/1").status()).isEqualTo(404);
		assertThat(trail()).contains("account-created", "role-given", "password-set-by-link");
	}

	@Test
	void whoWasWithdrawnFindsNothingAtTheNextRequest() {
		invite("Ana Marić", this.email);
		setPassword(link());
		Portal ana = signedIn(this.email, GOOD);

		Portal partner = Portal.of(this.port, "partner-3");
		partner.form(PEOPLE + "/" + account(this.email) + "/withdrawal", Map.of());

		assertThat(ana.get("/projects/PGI06030/partners/3/reports/1").status()).isEqualTo(404);
		assertThat(Jsoup.parse(partner.get(PEOPLE).body()).select("#people").text()).doesNotContain(this.email);
	}

	@Test
	void nobodyEndsTheOwnAccessSoThatAPartnerIsNeverLockedOut() {
		Portal partner = Portal.of(this.port, "partner-3");
		String withdrawal = PEOPLE + "/" + account("partner-3@regioflow.example") + "/withdrawal";
		partner.get(PEOPLE);
		partner.form(withdrawal, Map.of());
		assertThat(Jsoup.parse(partner.get(PEOPLE).body()).text()).contains("Make a colleague administrator first");

		this.jdbc.update("""
				insert into access_grant (id, account, role, project, partner, administrator)
					values (gen_random_uuid(), ?, 'PARTNER', 'PGI06030', 3, true)
				""", account("partner-4@regioflow.example"));
		partner.form(withdrawal, Map.of());

		assertThat(Jsoup.parse(partner.get(PEOPLE).body()).text()).contains("You cannot end your own access");
		this.jdbc.update("delete from access_grant where partner = 3 and account = ?",
				account("partner-4@regioflow.example"));
		assertThat(partner.get("/projects/PGI06030/partners/3/reports/1").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "'', ana@example.org, Give the person's name", "Ana, ana, is no e-mail address",
			"Ana, ana@example, is no e-mail address", "Ana, 'a@b.org, c@d.org', is no e-mail address",
			"Ana, partner-3@regioflow.example, holds this role here already" })
	void anInvitationThatCannotArriveIsRefusedInWordsAndChangesNothing(String name, String address, String words) {
		int before = count("access_grant") + count("account");

		Portal.Answer refused = invite(name, address);

		assertThat(refused.status()).isIn(409, 422);
		assertThat(Jsoup.parse(refused.body()).text()).contains(words);
		assertThat(Jsoup.parse(refused.body()).select("input[name=email]").val()).isEqualTo(address);
		assertThat(count("access_grant") + count("account")).isEqualTo(before);
		assertThat(count("mail")).isZero();
	}

	@Test
	void nobodyInvitesToAnotherPartnerOrByAToken() {
		assertThat(Portal.of(this.port, "partner-3").get("/projects/PGI06030/partners/4/people").status())
			.isEqualTo(404);
		assertThat(Portal.of(this.port, "partner-3")
			.form("/projects/PGI06030/partners/4/people", Map.of("name", "Ana", "email", this.email))
			.status()).isEqualTo(404);
		assertThat(Portal.of(this.port, "js").get(PEOPLE).status()).isEqualTo(404);
	}

	@Test
	void aForgottenPasswordIsSetByALinkThatWorksOnceWhoeverLooksAtItBefore() {
		String username = person(true);
		Portal elsewhere = signedIn(username, "seven wild geese over Sligo");

		ask(this.email.toUpperCase(Locale.ROOT));
		String link = link();
		assertThat(Portal.program(this.port).get(link).status()).isEqualTo(200);
		assertThat(Portal.program(this.port).get(link).status()).as("a second look").isEqualTo(200);
		setPassword(link);

		assertThat(signedIn(username, GOOD).get("/").status()).isEqualTo(200);
		assertThat(elsewhere.get("/account").location()).contains("/sign-in");
		Portal.Answer again = setPassword(link);
		assertThat(again.status()).isEqualTo(410);
		assertThat(Jsoup.parse(again.body()).text()).contains("This link does not work any more", "Send me a link");
	}

	@Test
	void aBadPasswordIsRefusedAndTheLinkGoesOnWorking() {
		person(true);
		ask(this.email);
		String link = link();
		Portal anybody = Portal.anonymous(this.port);

		Portal.Answer bad = anybody.form(link, Map.of("wanted", "passwordpassword", "again", "passwordpassword"));
		Portal.Answer different = anybody.form(link, Map.of("wanted", GOOD, "again", GOOD + "!"));

		assertThat(bad.status()).isEqualTo(422);
		assertThat(Jsoup.parse(bad.body()).text()).contains("easy to guess");
		assertThat(different.status()).isEqualTo(422);
		assertThat(setPassword(link).location()).endsWith("/sign-in");
	}

	@Test
	void nobodyLearnsWhoHasAnAccount() {
		person(false);

		List<String> answers = List.of(ask("nobody@example.org"), ask(this.email), ask(""), ask("partner-3"));

		assertThat(answers).allMatch(answers.get(0)::equals);
		assertThat(this.jdbc.queryForList("select recipient from mail", String.class))
			.as("a disabled account gets none")
			.containsExactly("partner-3@regioflow.example");
	}

	@Test
	void linksEndAfterTheirTimeAndAreKeptAsHashesOnly() {
		person(true);
		ask(this.email);
		String link = link();
		assertThat(this.jdbc.queryForList("select hash from account_link", String.class)).noneMatch(link::contains);

		this.jdbc.update("update account_link set created_at = now() - interval '2 hours',"
				+ " expires_at = now() - interval '1 hour'");

		assertThat(Portal.program(this.port).get(link).status()).isEqualTo(410);
	}

	@Test
	void theAdministratorGivesAnybodyARoleAndTakesTheRightToSignIn() {
		Portal admin = Portal.of(this.port, "admin");
		Portal.Answer given = admin.form("/accounts", Map.of("name", "Boris Kolev", "email", this.email, "role",
				"CONTROLLER", "project", "PGI06030", "partner", "3"));
		assertThat(given.location()).endsWith("/accounts");
		setPassword(link());
		Portal boris = signedIn(this.email, GOOD);
		assertThat(boris.get("/projects/PGI06030/partners/3/reports/1").status()).isEqualTo(200);

		admin.form("/accounts/" + account(this.email) + "/state", Map.of("enabled", "false"));

		assertThat(boris.get("/projects/PGI06030/partners/3/reports/1").status()).isNotEqualTo(200);
		assertThat(Portal.anonymous(this.port).signIn(this.email, GOOD).location()).contains("error");
		assertThat(trail()).contains("account-disabled");
		admin.form("/accounts/" + account(this.email) + "/state", Map.of("enabled", "true"));
		assertThat(signedIn(this.email, GOOD).get("/").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "PARTNER,,, does not fit", "PARTNER,PGI06030,, does not fit", "CONTROLLER,PGI06030,, does not fit",
			"LEAD_PARTNER,PGI06030,1, does not fit", "LEAD_PARTNER,,, does not fit", "JS,PGI06030,2, does not fit",
			"ADMIN,PGI06030,, does not fit", "'',PGI06030,, Choose a role", "JS,PGI9,, no project PGI9",
			"PARTNER,PGI06030,77, no partner 77", "PARTNER,PGI06030,x, no partner 0" })
	void aRoleThatDoesNotFitItsPlaceIsRefusedInWords(String role, String project, String partner, String words) {
		int before = count("access_grant") + count("account");

		Portal.Answer refused = Portal.of(this.port, "admin")
			.form("/accounts", Map.of("name", "Boris Kolev", "email", this.email, "role", role, "project",
					(project != null) ? project : "", "partner", (partner != null) ? partner : ""));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).text()).contains(words);
		assertThat(count("access_grant") + count("account")).isEqualTo(before);
	}

	@Test
	void theApiShowsThePeopleOfThePartnerAndAllAccountsToTheAdministrator() {
		JsonNode people = Portal.of(this.port, "partner-3").get("/api/v1" + PEOPLE).json();
		JsonNode accounts = Portal.of(this.port, "admin").get("/api/v1/accounts").json();

		assertThat(people.findValuesAsText("username")).contains("partner-3").doesNotContain("partner-4");
		assertThat(accounts.findValuesAsText("username")).contains("partner-3", "js", "admin");
		assertThat(accounts.toString()).doesNotContain("password");
	}

	private Portal.Answer invite(String name, String address) {
		return Portal.of(this.port, "partner-3").form(PEOPLE, Map.of("name", name, "email", address));
	}

	private String ask(String person) {
		Portal anybody = Portal.anonymous(this.port);
		anybody.form("/forgotten-password", Map.of("person", person));
		return Jsoup.parse(anybody.get("/forgotten-password").body()).select("main").text();
	}

	private Portal.Answer setPassword(String link) {
		return Portal.anonymous(this.port).form(link, Map.of("wanted", GOOD, "again", GOOD));
	}

	private Portal signedIn(String username, String password) {
		Portal portal = Portal.anonymous(this.port);
		assertThat(portal.signIn(username, password).location()).doesNotContain("error");
		return portal;
	}

	private String person(boolean enabled) {
		String username = "marta-" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.update(
				"insert into account (id, username, display_name, email, password_hash, enabled)"
						+ " values (?,?,?,?,?,?)",
				UUID.randomUUID(), username, "Marta Ionescu", this.email,
				new BCryptPasswordEncoder(4).encode("seven wild geese over Sligo"), enabled);
		return username;
	}

	private String body() {
		return this.jdbc.queryForObject("select body from mail where recipient = ? order by created_at desc limit 1",
				String.class, this.email);
	}

	private String link() {
		Matcher found = LINK.matcher(body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private UUID account(String address) {
		return this.jdbc.queryForObject("select id from account where email = ?", UUID.class, address);
	}

	private int count(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table, Integer.class);
	}

	private List<String> trail() {
		return this.jdbc.queryForList("select action from trail_entry where subject = ?", String.class,
				"account/" + account(this.email));
	}

}
