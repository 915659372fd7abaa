package eu.regioflow.accessible;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody's way through a period by the keyboard alone: the tab key leads to each field
 * and button, and only what has the focus is used. The table of expenditure and the lines
 * in control, with their own keys, are in {@code ExpenditureGridIT} and
 * {@code KeyboardControlIT}.
 */
@DemoTest
class KeyboardJourneysIT {

	private static final String PROJECT = "/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/3/reports/1";

	private static final Path LIST = Path.of("src/main/resources/demo/expenditure/period-1/3-BAA.csv");

	private static final String COUNT_MOUSE = """
			["pointerdown", "mousedown", "mousemove", "wheel", "touchstart"].forEach((name) =>
				document.addEventListener(name, () => localStorage.setItem("mouse",
					1 + Number(localStorage.getItem("mouse"))), true));
			""";

	/** More than the longest page has places for the focus. */
	private static final int PLACES = 400;

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Browser browser;

	private Page page;

	@BeforeEach
	void open() {
		DemoState.restore(this.application);
		this.browser = Browser.open("http://localhost:" + this.port);
		this.page = this.browser.page();
		this.page.addInitScript(COUNT_MOUSE);
		this.page.onFileChooser((chooser) -> chooser.setFiles(LIST));
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void aPeriodGoesFromTheListToTheAuditByKeyboardAlone() {
		Instant start = Instant.now();
		partnerReports();
		controllerCertifies();
		leadPartnerClaims();
		secretariatVerifies();
		authorityPays();
		accountingConfirms();
		auditIsEntered();
		accountIsKept();
		assertThat(mouse()).as("events of a mouse").isZero();
		System.out.printf("Keyboard: 8 journeys by keyboard alone, %d s%n",
				Duration.between(start, Instant.now()).toSeconds());
	}

	@Test
	void aClickOfTheMouseIsCountedAndStaysSoAfterSigningOut() {
		signIn("partner-3");
		this.page.click("form[action='/sign-out'] button");
		assertThat(this.page.url()).contains("/sign-in");
		assertThat(mouse()).isPositive();
	}

	private int mouse() {
		return (int) this.page.evaluate("Number(localStorage.getItem('mouse'))");
	}

	private void partnerReports() {
		signIn("partner-3");
		this.browser.go(REPORT + "/expenditure");
		chooseList("#file");
		press("#import button");
		press("#confirm button");
		assertThat(this.page.textContent(".rf-banner")).contains("24 lines added");
		this.browser.go(REPORT + "/documents");
		chooseList("#files");
		to("#attach button[type=submit]");
		this.page.keyboard().press("Enter");
		this.page.waitForSelector("#file-list :text('3-BAA.csv')");
		this.browser.go(REPORT + "/submission");
		to("#declaration");
		this.page.keyboard().press("Space");
		press("main form button");
		assertThat(this.page.url()).endsWith("/receipt");
	}

	private void controllerCertifies() {
		signIn("controller-bg");
		this.browser.go(REPORT + "/control");
		press("form[action$='/control/start'] button");
		press("#findings button[value=certificate]");
		type("#conclusion", "All lines were checked.");
		press("form[action$='/certificate'] button");
		assertThat(this.page.textContent(".rf-banner--success")).contains("PGI06030-C-3-1");
	}

	private void leadPartnerClaims() {
		signIn("partner-1");
		this.browser.go(PROJECT + "/reports/1");
		type("#summary", "The partners met.");
		press("#submit");
		assertThat(this.page.textContent(".rf-banner--success")).contains("is submitted");
	}

	private void secretariatVerifies() {
		signIn("js");
		this.browser.go(PROJECT + "/reports/1/verification");
		press("[data-certificate=PGI06030-C-3-1] a");
		type("#deductedJs-1", "1.00");
		to("#errorType-1");
		this.page.keyboard().type("Calc");
		press("button[value=overview]");
		assertThat(this.page.textContent("[data-total=DEDUCTED_VERIFICATION]")).isEqualTo("EUR 1.15");
		type("#conclusion", "One amount was copied wrongly.");
		press("form[data-keep^=verification] button");
		assertThat(this.page.textContent(".rf-banner--success")).contains("is verified");
	}

	private void authorityPays() {
		signIn("ma");
		this.browser.go(PROJECT + "/payments");
		type("input[name=amount]", "5000.00");
		press("form[action$='/authorisation'] button");
		assertThat(this.page.textContent("[data-total=authorised]")).isEqualTo("EUR 5,000.00");
	}

	private void accountingConfirms() {
		signIn("ca");
		this.browser.go(PROJECT + "/payments");
		press("form[action$='/confirmation'] button");
		assertThat(this.page.textContent("[data-total=paid]")).isEqualTo("EUR 5,000.00");
	}

	private void auditIsEntered() {
		signIn("js");
		this.browser.go(PROJECT + "/audits");
		to("#starts");
		this.page.keyboard().type("03022020");
		press("form[action$='/audits'] button");
		assertThat(this.page.textContent(".rf-banner--success")).contains("Enter its corrections here");
	}

	private void accountIsKept() {
		this.browser.go("/account");
		type("#token-form [name=name]", "Accounts");
		press("#token-form button");
		assertThat(this.page.textContent("#issued")).isNotBlank();
		press("form[action='/sign-out'] button");
		assertThat(this.page.url()).contains("/sign-in");
	}

	private void signIn(String user) {
		this.page.context().clearCookies();
		this.browser.go("/sign-in");
		type("#username", user);
		type("#password", "demo");
		press("main button[type=submit]");
		assertThat(this.page.url()).as(user).doesNotContain("/sign-in");
	}

	/** Lets the browser ask for a file, which is always the list. */
	private void chooseList(String field) {
		to(field);
		this.page.keyboard().press("Enter");
		this.page.waitForFunction("() => document.activeElement.files.length === 1");
	}

	private void type(String field, String text) {
		to(field);
		this.page.keyboard().press("Control+a");
		this.page.keyboard().type(text);
	}

	/** Uses what leads to another page, and waits for that page. */
	private void press(String control) {
		to(control);
		this.page.evaluate("document.documentElement.dataset.leaving = 'yes'");
		this.page.keyboard().press("Enter");
		this.page.waitForSelector("html:not([data-leaving])");
		this.page.waitForLoadState();
	}

	/** Goes on with the tab key until the focus is there, round the page if need be. */
	private void to(String control) {
		for (int place = 0; place < PLACES; place++) {
			this.page.keyboard().press("Tab");
			if (this.page.evaluate("(control) => document.activeElement.matches(control)", control).equals(true)) {
				return;
			}
		}
		throw new AssertionError("The tab key does not lead to " + control + " at " + this.page.url());
	}

}
