package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.regioflow.Browser;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table in which a list is filled in, in a real browser: by keyboard, with a server
 * that fails, by two people at once, cut off while typing, and without script.
 */
@DemoTest
class ExpenditureGridIT {

	private static final String REPORT = "/projects/PGI06030/partners/3/reports/1";

	private static final String LIST = REPORT + "/expenditure";

	private static final String ROWS = "/api/v1" + LIST + "/rows";

	private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d.*");

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private final List<Browser> browsers = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@AfterEach
	void close() {
		this.browsers.forEach(Browser::close);
	}

	@Test
	void rowsAreEnteredByKeyboardAloneAndTheTotalsFollow() {
		Page page = open().axe().screenshot("grid-empty").page();
		assertThat(page.locator("#totals-strip")).isVisible();
		page.focus("#new-row");
		Keyboard keys = page.keyboard();
		keys.press("Enter");
		assertThat(focused(page)).isEqualTo("costCategory-new");
		type(page, "Travel", "Train to Ruse", "Railway", "R-1", "1.9.2019", "2.9.2019");
		keys.press("Tab");
		keys.type("100.5");
		keys.press("Enter");
		assertThat(state(page, "1")).containsText(SAVED);
		assertThat(page.locator("#declaredAmount-1")).hasValue("100.50");
		assertThat(page.locator("#paymentDate-1")).hasValue("2 Sept 2019");
		keys.press("Control+Enter");
		assertThat(focused(page)).isEqualTo("costCategory-new");
		for (int cell = 0; cell < 8; cell++) {
			keys.press("Control+d");
			keys.press("Tab");
		}
		assertThat(state(page, "2")).containsText("Kept, not in the list yet.");
		page.focus("#declaredAmount-2");
		keys.press("ArrowUp");
		assertThat(focused(page)).isEqualTo("declaredAmount-1");
		keys.press("ArrowDown");
		keys.press("ArrowLeft");
		keys.press("Shift+Tab");
		keys.press("Shift+Tab");
		keys.press("Shift+Tab");
		assertThat(focused(page)).isEqualTo("invoiceNumber-2");
		keys.type("R-9");
		keys.press("Escape");
		assertThat(page.locator("#invoiceNumber-2")).hasValue("R-1");
		keys.press("Control+a");
		keys.type("R-2");
		keys.press("Enter");
		assertThat(state(page, "2")).containsText(SAVED);
		assertThat(page.locator("tr[data-row='2']")).not().hasClass(Pattern.compile(".*rf-row--error.*"));
		page.evaluate("document.getElementById('grid').dataset.stays = 'yes'");
		assertThat(page.locator("#totals-strip .rf-strip__current")).containsText("102.78");
		assertThat(page.locator("#grid")).hasAttribute("data-stays", "yes");
		assertThat(partner().get("/api/v1" + LIST).json()).hasSize(2);
		this.browsers.get(0).axe().screenshot("grid-filled");
		assertThat(this.complaints).as("of the content security policy among others").isEmpty();
	}

	@Test
	void aServerThatFailsCostsNothing() {
		fill();
		Page page = open().page();
		page.route("**/rows/**", Route::abort);
		page.fill("#description-1", "Not yet");
		assertThat(state(page, "1")).containsText("Not saved.");
		assertThat(page.locator("#announcement")).containsText("Not saved.");
		this.browsers.get(0).axe().screenshot("grid-failed");
		List<String> asked = new ArrayList<>();
		page.onDialog((dialog) -> {
			asked.add(dialog.type());
			dialog.accept();
		});
		page.reload();
		assertThat(asked).containsExactly("beforeunload");
		assertThat(page.locator("#description-1")).hasValue("Not yet");
		assertThat(stored(1, "description")).isNotEqualTo("Not yet");
		page.unroute("**/rows/**");
		page.locator("tr[data-row='1'] >> text=Retry").click();
		assertThat(state(page, "1")).containsText(SAVED);
		assertThat(stored(1, "description")).isEqualTo("Not yet");
		page.reload();
		assertThat(asked).as("asked once more although all is saved").hasSize(1);
	}

	@Test
	void anAnswerThatGotLostBeginsNoSecondRow() {
		Page page = open().page();
		boolean[] lost = { false };
		page.route("**/rows", (route) -> {
			if (lost[0]) {
				route.resume();
				return;
			}
			lost[0] = true;
			route.fetch();
			route.abort();
		});
		page.fill("#description-new", "Only once");
		page.locator("#description-new").blur();
		assertThat(state(page, "1")).containsText("Kept");
		assertThat(partner().get(ROWS).json()).hasSize(1);
	}

	@Test
	void twoPeopleInOneRowLoseNoCell() {
		fill();
		Page mine = open().page();
		Page theirs = open().page();
		theirs.fill("#supplier-3", "Other Ltd");
		mine.fill("#description-3", "My words");
		assertThat(state(theirs, "3")).containsText(SAVED);
		assertThat(state(mine, "3")).containsText(SAVED);
		mine.locator("#description-3").blur();
		mine.fill("#description-3", "My other words");
		assertThat(mine.locator("#supplier-3")).hasValue("Other Ltd");
		assertThat(stored(3, "supplier")).isEqualTo("Other Ltd");
		theirs.fill("#description-3", "Their words");
		assertThat(theirs.locator("#e-description-3")).containsText("My other words");
		this.browsers.get(1).axe().screenshot("grid-collision");
		theirs.locator("#e-description-3 >> text=Keep mine").click();
		assertThat(state(theirs, "3")).containsText(SAVED);
		assertThat(stored(3, "description")).isEqualTo("Their words");
		mine.fill("#description-3", "Once more");
		mine.locator("#e-description-3 >> text=Take theirs").click();
		assertThat(mine.locator("#description-3")).hasValue("Their words");
		assertThat(mine.locator("#e-description-3")).hasCount(0);
		assertThat(stored(3, "description")).isEqualTo("Their words");
	}

	@Test
	void atMostOneCellIsLostWhenTheBrowserIsCutOffWhileTyping() {
		Page page = open().page();
		page.focus("#costCategory-new");
		List<String> typed = List.of("Travel", "Train to Ruse", "Railway", "R-1", "1.9.2019", "2.9.2019");
		type(page, typed.toArray(String[]::new));
		page.keyboard().press("Tab");
		page.waitForCondition(() -> partner().get(ROWS).json().size() == 1);
		page.keyboard().type("100.5");
		page.context().close();
		Page again = open().page();
		List<String> cells = new ArrayList<>();
		for (String name : List.of("costCategory", "description", "supplier", "invoiceNumber", "invoiceDate",
				"paymentDate", "currency", "declaredAmount")) {
			String value = again.locator("#" + name + "-1").inputValue();
			if (!value.isEmpty()) {
				cells.add(name);
			}
		}
		assertThat(cells).hasSizeGreaterThanOrEqualTo(7);
	}

	@Test
	void whatIsWrongStaysAsTypedInEveryBrowserAndIsFoundByTheFilter() {
		fill();
		Page page = open().page();
		page.fill("#paymentDate-5", "31.2.2020");
		page.locator("#paymentDate-5").blur();
		assertThat(page.locator("#e-paymentDate-5")).containsText("31.2.2020");
		Page other = open().page();
		assertThat(other.locator("#paymentDate-5")).hasValue("31.2.2020");
		String told = other.locator("#e-paymentDate-5").textContent();
		assertThat(page.locator("#e-paymentDate-5")).hasText(told);
		other.click("text=Rows with problems");
		assertThat(other.locator("tr[data-row='5']")).isVisible();
		assertThat(other.locator("tr[data-row='6']")).hasCount(0);
		this.browsers.get(1).axe().screenshot("grid-problem").go(LIST + "?lang=de");
		this.browsers.get(1).axe().screenshot("grid-problem-de");
		assertThat(other.locator("#grid")).containsText("Aufbewahrt, noch nicht in der Liste.");
		other.fill("#paymentDate-5", "2. Sept. 2019");
		other.fill("#paymentDate-5", "2.9.2019");
		other.locator("#paymentDate-5").blur();
		assertThat(state(other, "5")).containsText(Pattern.compile("Gespeichert \\d\\d:\\d\\d"));
		assertThat(stored(5, "paymentDate")).isEqualTo("2019-09-02");
	}

	@Test
	void withoutScriptAPageIsSavedByOneButton() {
		fill();
		Browser browser = Browser.withoutScript("http://localhost:" + this.port);
		this.browsers.add(browser);
		Page page = browser.signIn("partner-3").go(LIST).page();
		page.fill("#description-1", "By hand");
		page.fill("#description-new", "A new one");
		page.click("text=Save all rows");
		assertThat(page.locator(".rf-banner")).containsText("2 rows are saved; 1 of them");
		assertThat(stored(1, "description")).isEqualTo("By hand");
		assertThat(partner().get(ROWS).json()).hasSize(1);
	}

	@Test
	void onAPhoneOnlyTheTableScrollsSideways() {
		fill();
		Browser browser = Browser.narrow("http://localhost:" + this.port);
		this.browsers.add(browser);
		browser.signIn("partner-3").go(LIST).fits().axe().screenshot("grid-narrow");
		browser.page().fill("#description-1", "On the way");
		assertThat(state(browser.page(), "1")).containsText(SAVED);
		browser.fits();
	}

	private Browser open() {
		Browser browser = Browser.open("http://localhost:" + this.port);
		this.browsers.add(browser);
		browser.page().onConsoleMessage((message) -> {
			if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
				this.complaints.add(message.text());
			}
		});
		browser.page().onPageError(this.complaints::add);
		return browser.signIn("partner-3").go(LIST);
	}

	private void fill() {
		new PlayedPeriod(this.application).fill(3);
	}

	/** Types into cell after cell. */
	private static void type(Page page, String... texts) {
		for (int i = 0; i < texts.length; i++) {
			page.keyboard().type(texts[i]);
			page.keyboard().press("Tab");
		}
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("document.activeElement.id"));
	}

	private static Locator state(Page page, String row) {
		return page.locator("tr[data-row='" + row + "'] [data-state]");
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-3");
	}

	private String stored(int line, String name) {
		JsonNode row = partner().get(ROWS + "/" + line).json();
		return row.at("/cells/" + name).asText();
	}

}
