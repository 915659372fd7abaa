package eu.regioflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of {@code docs/images} anew; no part of the build. Run it by
 * {@code mvn test -Dtest=Screenshots}, and look at each picture.
 */
@DemoTest
class Screenshots {

	private static final Path FOLDER = Path.of("docs", "images");

	private static final String PROJECT = "/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/4/reports/1";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@Test
	void takeAll() throws Exception {
		DemoState.restore(this.application);
		partner();
		PeriodOne period = PeriodOne.in(this.application).submitted();
		controller();
		DemoState.restore(this.application);
		period.submitted().certified().claimed();
		DemoState.awaitListeners(this.application);
		tasklist();
		programme();
		period.verified();
		DemoState.awaitListeners(this.application);
		take("ma", PROJECT + "/payments", "payments");
		take("js", PROJECT + "/dashboard", "dashboard");
		take("partner-4", "/search?q=pgi", "search");
		take("auditor", "/statements", "statements");
		assertThat(FOLDER.resolve("statements.png")).exists();
	}

	private void partner() throws IOException {
		Path good = Path.of("src/main/resources/demo/expenditure/period-1/4-ADR-Vest.csv");
		Path bad = Files.writeString(Path.of("target", "list.csv"),
				Files.readString(good).replaceFirst(",RON,", ",XYZ,").replaceFirst("TRAVEL", "TRAVELLING"));
		try (Browser browser = browser("partner-4")) {
			picture(browser, "home");
			bring(browser, bad);
			picture(browser, "import-errors");
			bring(browser, good);
			picture(browser, "import-preview");
			takeOver(browser);
			picture(browser, "expenditure");
			browser.go(REPORT);
			picture(browser, "partner-report");
			browser.go(REPORT + "/lines/new");
			picture(browser, "line");
			browser.go(REPORT + "/documents");
			picture(browser, "documents");
		}
	}

	private static void bring(Browser browser, Path list) {
		browser.go(REPORT + "/expenditure");
		browser.page().setInputFiles("#file", list);
		browser.page().click("#import button[type=submit]");
	}

	private static void takeOver(Browser browser) {
		browser.page().click("#confirm button");
	}

	private void controller() {
		try (Browser browser = browser("controller-ro")) {
			Page page = browser.go(REPORT + "/control").page();
			page.click("text=Start control");
			JsonNode finding = PeriodOne.withFindings().get("partners").get(3).get("findings").get(0);
			String line = finding.get("line").asText();
			page.fill("#deducted-" + line, finding.get("deducted").textValue());
			page.selectOption("#errorType-" + line, finding.get("errorType").textValue());
			page.fill("#comment-" + line, finding.get("comment").textValue());
			page.click("text=Save findings");
			picture(browser, "control");
			browser.go(REPORT + "/control/lines/1");
			picture(browser, "control-line");
			browser.go(REPORT + "/control");
			page.click("text=Save and go to the certificate");
			picture(browser, "certificate");
		}
	}

	private void tasklist() {
		Portal.of(this.port, "partner-1")
			.upload("/api/v1/projects/PGI06030/deliverables/1/submission", "analysis.pdf", "%PDF-1.4".getBytes());
		Portal.of(this.port, "js").get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js");
		try (Browser browser = browser("js")) {
			Page page = browser.go("/camunda/app/tasklist/default/").page();
			page.getByText("My group's tasks").first().click();
			page.getByText("Verify the project report").first().click();
			page.waitForSelector("a[href*='/verification']");
			picture(browser, "tasklist");
			page.getByText("Decide on deliverable 1 ·").first().click();
			page.locator("button:has-text('Claim')").first().click();
			page.getByLabel("Comment").fill("As agreed in the kick-off.");
			picture(browser, "tasklist-deliverable");
		}
	}

	private void programme() {
		take("js", PROJECT, "project");
		take("js", PROJECT + "/budget", "budget");
		take("js", PROJECT + "/reports/1/verification", "verification");
	}

	private void take(String user, String path, String name) {
		try (Browser browser = browser(user)) {
			picture(browser.go(path), name);
		}
	}

	private Browser browser(String user) {
		return Browser.open("http://localhost:" + this.port).signIn(user);
	}

	private static void picture(Browser browser, String name) {
		browser.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
	}

}
