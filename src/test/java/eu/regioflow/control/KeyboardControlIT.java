package eu.regioflow.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
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
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A controller goes through a hundred lines in a real browser and never touches the
 * mouse.
 */
@DemoTest
class KeyboardControlIT {

	private static final String CONTROL = "/projects/PGI06030/partners/3/reports/1/control";

	private static final String COUNT_MOUSE = """
			["pointerdown", "mousedown", "mousemove", "wheel", "touchstart"].forEach((name) =>
				document.addEventListener(name, () => sessionStorage.setItem("mouse",
					1 + Number(sessionStorage.getItem("mouse"))), true));
			""";

	private static final int LINES = 100;

	/** More than the browser's viewer of documents has for the focus. */
	private static final int VIEWER_PLACES = 40;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void submitAHundredLines() throws Exception {
		DemoState.restore(this.application);
		StringBuilder csv = new StringBuilder("line,cost_category,description,supplier,internal_reference,"
				+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		for (int line = 1; line <= LINES; line++) {
			csv.append("%1$d,TRAVEL,Train,Railway,,R-%1$d,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no%n"
				.formatted(line));
		}
		Portal.Answer filled = Portal.of(this.port, "partner-3")
			.send("PUT", "/api/v1/projects/PGI06030/partners/3/reports/1/expenditure", "text/csv",
					csv.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.submit(3, 1);
		period.find(3, 1);
		this.browser = Browser.open("http://localhost:" + this.port).signIn("controller-bg");
		this.browser.page().addInitScript(COUNT_MOUSE);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void aHundredLinesAreDecidedByTheKeyboardAlone() {
		Page page = this.browser.go(CONTROL + "/lines/1").axe().fits().screenshot("control-line").page();
		Keyboard keys = page.keyboard();
		for (int line = 1; line <= LINES; line++) {
			int here = line;
			page.waitForURL((address) -> address.endsWith("/lines/" + here));
			page.waitForFunction("document.readyState === 'complete'");
			switch (line % 10) {
				case 3 -> deduct(page, keys);
				case 7 -> park(page, keys);
				default -> keys.press("c");
			}
		}
		page.waitForURL((address) -> address.endsWith("/control"));
		assertThat(page.textContent(".rf-banner--success")).contains("every line has been looked at");
		assertThat(page.textContent("#progress")).contains("100 of 100 lines looked at.");
		assertThat(page.evaluate("sessionStorage.getItem('mouse')")).as("events of a mouse").isNull();
		assertThat(this.jdbc.queryForObject("select count(*) from control_seen_line", Integer.class)).isEqualTo(LINES);
		assertThat(findings("deducted = 1.50 and error_type = 'INELIGIBLE' and control_comment = 'Not agreed.'"))
			.isEqualTo(10);
		assertThat(findings("parked and control_comment = 'Waits for its proof.'")).isEqualTo(10);
		assertThat(page.textContent("[data-total=deducted]")).isEqualTo("EUR 15.00");
		assertThat(page.textContent("[data-total=parked]")).isEqualTo("EUR 100.00");
	}

	@Test
	void keysLeadFromLineToLineAreListedAndCanBeSwitchedOff() {
		Page page = this.browser.go(CONTROL + "/lines/5?lang=de").axe().fits().page();
		Keyboard keys = page.keyboard();
		keys.press("j");
		page.waitForURL((address) -> address.endsWith("/lines/6"));
		keys.press("ArrowLeft");
		page.waitForURL((address) -> address.endsWith("/lines/5"));
		keys.press("?");
		assertThat(page.isVisible("#keys")).isTrue();
		this.browser.axe().screenshot("control-line-keys-de");
		keys.press("q");
		assertThat(focused(page)).isEqualTo("question");
		keys.type("c j p");
		assertThat(page.inputValue("#question")).as("keys are letters in a field").isEqualTo("c j p");
		keys.press("Escape");
		keys.press("?");
		page.focus("#single-keys");
		keys.press("Space");
		keys.press("j");
		assertThat(page.url()).endsWith("/lines/5");
		page.reload();
		page.waitForFunction("!document.getElementById('single-keys').checked");
		keys.press("c");
		assertThat(findings("control_comment is not null")).isZero();
		page.focus("#single-keys");
		assertThat(page.url()).endsWith("/lines/5");
	}

	@Test
	void documentsOpenBesideTheirLineByAKeyAndOnlyThen() {
		Portal controller = Portal.of(this.port, "controller-bg");
		attach(controller, "invoice.pdf", "%PDF-1.4 invoice".getBytes(StandardCharsets.UTF_8));
		attach(controller, "ticket.png", Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
		List<String> opened = new ArrayList<>();
		Page page = this.browser.page();
		page.onRequest((request) -> {
			if (request.url().endsWith("/preview")) {
				opened.add(request.url());
			}
		});
		this.browser.go(CONTROL + "/lines/5");
		Keyboard keys = page.keyboard();
		page.waitForSelector("#proof-acts:not([hidden])");
		assertThat(opened).as("before it is chosen").isEmpty();
		assertThat(page.textContent("#keys")).contains("open the document beside the line", "next document");
		keys.press("o");
		page.waitForSelector("iframe[title='Document invoice.pdf']");
		assertThat(page.getAttribute("#proof-toggle", "aria-expanded")).isEqualTo("true");
		this.browser.fits().screenshot("control-line-document");
		assertThat(page.textContent("#proof-panel")).contains("Shift and Tab", "lead back to these buttons");
		page.focus("#proof-place iframe");
		leaveTheViewer(page, keys);
		keys.press("n");
		page.waitForSelector("#proof-place img");
		assertThat(page.isVisible("#proof-focus")).isFalse();
		assertThat(page.evaluate("(() => { const picture = document.querySelector('#proof-place img');"
				+ " return picture.decode().then(() => picture.naturalWidth); })()"))
			.isEqualTo(1);
		assertThat(page.getAttribute("#proof-place img", "alt")).contains("ticket.png");
		this.browser.axe();
		keys.press("o");
		assertThat(page.isVisible("#proof-panel")).isFalse();
		page.click("text=ticket.png");
		assertThat(page.textContent("#proof-name")).isEqualTo("ticket.png");
		assertThat(page.url()).endsWith("/lines/5");
		String preview = opened.get(0);
		assertThat(page.request().get(preview).headers()).containsEntry("x-frame-options", "SAMEORIGIN")
			.hasEntrySatisfying("content-security-policy",
					(policy) -> assertThat(policy).contains("frame-ancestors 'self'", "sandbox"));
		assertThat(page.request().get(preview.replace("/preview", "")).headers())
			.containsEntry("x-frame-options", "DENY")
			.hasEntrySatisfying("content-security-policy",
					(policy) -> assertThat(policy).contains("frame-ancestors 'none'"));
	}

	/** The browser's viewer of documents has places for the focus of its own. */
	private static void leaveTheViewer(Page page, Keyboard keys) {
		for (int place = 0; place < VIEWER_PLACES && !"proof-next".equals(focused(page)); place++) {
			keys.press("Shift+Tab");
		}
		assertThat(focused(page)).isEqualTo("proof-next");
	}

	@Test
	void aDocumentThatIsNotWhatItIsCalledIsDownloadedAndLeavesNoEmptyFrame() {
		attach(Portal.of(this.port, "controller-bg"), "scan.txt", "no scan".getBytes(StandardCharsets.UTF_8));
		this.jdbc.update("update document set media_type = 'application/pdf' where name = 'scan.txt'");
		Page page = this.browser.go(CONTROL + "/lines/5").page();
		assertThat(page.getAttribute("[data-proof] a", "href")).startsWith(CONTROL + "/documents/");
		assertThat(page.locator("#proof-panel").count()).isZero();
	}

	private static void attach(Portal controller, String name, byte[] content) {
		Portal.Answer attached = controller.upload("/api/v1/projects/PGI06030/partners/3/reports/1/documents?line=5",
				name, content);
		assertThat(attached.status()).as(attached.body()).isEqualTo(200);
	}

	@Test
	void aRefusedDecisionKeepsWhatWasTypedAndWithoutScriptAllWorks() {
		Page page = this.browser.go(CONTROL + "/lines/1").page();
		Keyboard keys = page.keyboard();
		keys.press("d");
		keys.type("99");
		keys.press("Enter");
		page.waitForSelector(".govuk-error-summary");
		assertThat(page.inputValue("#deducted")).isEqualTo("99");
		this.browser.axe().screenshot("control-line-refused");
		this.browser.close();
		this.browser = Browser.withoutScript("http://localhost:" + this.port).signIn("controller-bg");
		page = this.browser.go(CONTROL + "/lines/1").page();
		page.click("button[value=CERTIFY]");
		assertThat(page.url()).endsWith("/lines/2");
		assertThat(List.of(page.textContent("#progress"))).containsExactly("1 of 100 lines looked at.");
	}

	private static void deduct(Page page, Keyboard keys) {
		keys.press("d");
		assertThat(focused(page)).isEqualTo("deducted");
		keys.type("1.50");
		keys.press("Tab");
		keys.type("Not el");
		keys.press("Tab");
		keys.type("Not agreed.");
		keys.press("Enter");
	}

	private static void park(Page page, Keyboard keys) {
		keys.press("p");
		keys.type("Waits for its proof.");
		keys.press("Enter");
	}

	private static Object focused(Page page) {
		return page.evaluate("document.activeElement.id");
	}

	private int findings(String condition) {
		return this.jdbc.queryForObject("""
				select count(*) from expenditure_line line join partner_report report on report.id = line.report
					where report.partner = 3 and report.number = 1 and
				""" + condition, Integer.class);
	}

}
