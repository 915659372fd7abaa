package eu.regioflow.account;

import com.microsoft.playwright.Page;
import eu.regioflow.Browser;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner's administrator invites a colleague and hands the say over, in a browser
 * without script.
 */
@DemoTest
class ColleaguesIT {

	private static final String PEOPLE = "/projects/PGI06030/partners/3/people";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void beginAtTheFirstStart() {
		DemoState.restore(this.application);
		this.browser = Browser.withoutScript("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void anAdministratorInvitesAColleagueAndHandsTheSayOver() {
		Page page = this.browser.signIn("partner-3").go(PEOPLE).page();
		page.fill("#name", "Ana Popescu");
		page.fill("#email", "ana.popescu@example.org");
		page.click("#invite-form button");
		assertThat(page.textContent("main")).contains("Ana Popescu is invited");
		assertThat(page.textContent("#people tr:has-text('Ana Popescu')")).contains("Invited")
			.doesNotContain("Administrator");
		this.browser.screenshot("people-invited");
		takeUpTheInvitation();
		page.click("#people tr:has-text('Ana Popescu') button:has-text('Make administrator')");
		assertThat(page.textContent("main")).contains("is now an administrator");
		this.browser.screenshot("people-administrators");
		page.click("#people tr:has-text('partner-3@') button:has-text('End as administrator')");
		assertThat(page.textContent("#whom-to-ask")).contains("Ask Ana Popescu, your organisation's administrator");
		assertThat(page.locator("#people form, #invite-form").count()).isZero();
		this.browser.screenshot("people-ask");
	}

	@Test
	void thePageIsReadByEverybodyInEachLanguage() {
		Browser narrow = Browser.narrow("http://localhost:" + this.port);
		try (narrow) {
			narrow.signIn("partner-3");
			for (String language : new String[] { "en", "de", "es", "ro" }) {
				narrow.go(PEOPLE + "?lang=" + language).axe().fits().screenshot("people-" + language);
				assertThat(narrow.page().getAttribute("html", "lang")).isEqualTo(language);
			}
		}
	}

	private void takeUpTheInvitation() {
		this.jdbc.update("""
				update account set password_hash = (select password_hash from account where username = 'partner-3')
					where email = 'ana.popescu@example.org'
				""");
	}

}
