package eu.regioflow.account;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.regioflow.Browser;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session says before it ends that it will, goes on where somebody is still there, and
 * is taken up again with the typed words; in a browser whose clock is moved on.
 */
@DemoTest
class SessionIT {

	private static final String PROCUREMENT = "/projects/PGI06030/partners/2/reports/1/procurements/new";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
		this.browser = Browser.open("http://localhost:" + this.port);
		this.browser.page().clock().install();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			en | You will be signed out in 5 min
			de | Sie werden in 5 Min. abgemeldet
			""", delimiter = '|')
	void fiveMinutesBeforeItsEndTheSessionAsksAndGoesOn(String language, String notice) {
		Page page = this.browser.signIn("partner-2").go(PROCUREMENT + "?lang=" + language).page();
		Locator dialog = page.locator("#session");
		page.clock().fastForward("24:00");
		assertThat(dialog.isVisible()).isFalse();
		page.clock().fastForward("01:30");
		dialog.waitFor();
		assertThat(dialog.innerText()).contains(notice);
		assertThat(page.evaluate("document.activeElement.closest('#session') !== null")).isEqualTo(true);
		this.browser.axe().screenshot("session-" + language);
		page.keyboard().press("Enter");
		hidden(dialog);
		page.clock().fastForward("24:00");
		assertThat(dialog.isVisible()).as("asked again too early").isFalse();
		page.clock().fastForward("02:00");
		dialog.waitFor();
	}

	@Test
	void workInAnotherWindowKeepsTheSessionAlive() {
		Page page = this.browser.signIn("partner-2").go(PROCUREMENT).page();
		page.clock().fastForward("25:30");
		page.locator("#session").waitFor();
		Page other = page.context().newPage();
		other.navigate("http://localhost:" + this.port + "/");
		hidden(page.locator("#session"));
	}

	@Test
	void whatWasTypedIsThereAfterSigningInAgain() {
		Page page = this.browser.signIn("partner-2").go(PROCUREMENT).page();
		page.fill("#contractName", "Catering of the kick-off, three days");
		page.clock().fastForward("31:00");
		page.locator("#session").waitFor();
		page.context().clearCookies();
		assertThat(page.locator("#session").innerText()).contains("What you typed is kept");
		page.click("text=Sign in again");
		page.fill("#username", "partner-2");
		page.fill("#password", "demo");
		page.click("main button[type=submit]");
		assertThat(page.url()).endsWith(PROCUREMENT);
		assertThat(page.inputValue("#contractName")).isEqualTo("Catering of the kick-off, three days");
	}

	@Test
	void whoAsksTooLateIsToldSo() {
		Page page = this.browser.signIn("partner-2").go(PROCUREMENT).page();
		page.clock().fastForward("25:30");
		page.locator("#session").waitFor();
		page.context().clearCookies();
		page.click("text=Stay signed in");
		page.locator("text=Sign in again").waitFor();
	}

	@Test
	void theAccessibilityStatementIsReadWithoutAnAccount() {
		Map<String, String> titles = Map.of("en", "Accessibility statement", "de", "Erklärung zur Barrierefreiheit");
		titles.forEach((language, title) -> {
			this.browser.go("/accessibility?lang=" + language).axe().fits();
			assertThat(this.browser.page().textContent("h1")).isEqualTo(title);
			assertThat(this.browser.page().locator("#session").count()).isZero();
		});
		this.browser.page().click("footer a");
		assertThat(this.browser.page().url()).endsWith("/accessibility");
	}

	private static void hidden(Locator dialog) {
		dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
	}

}
