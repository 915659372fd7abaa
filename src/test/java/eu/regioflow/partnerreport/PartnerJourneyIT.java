package eu.regioflow.partnerreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import eu.regioflow.Browser;
import eu.regioflow.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner's way through a report in a real browser, with and without mistakes.
 */
@DemoTest
class PartnerJourneyIT {

	private static final String REPORT = "/projects/PGI06030/partners/3/reports/1";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void aPartnerMendsAListAttachesAFileAndSubmits() throws IOException {
		Path good = Path.of("src/main/resources/demo/expenditure/period-1/3-BAA.csv");
		Path bad = this.folder.resolve("bad.csv");
		Files.writeString(bad, Files.readString(good).replace(",BGN,1803.99", ",XYZ,1803.99"));
		try (Browser browser = Browser.open("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-3").axe().screenshot("partner-home").page();
			browser.go(REPORT).axe();
			bring(browser, bad);
			assertThat(page.textContent("main")).contains("Nothing has been changed yet", "1 row cannot be taken",
					"XYZ", "currency", "three-letter code");
			browser.axe().screenshot("partner-import-errors");
			bring(browser, good);
			browser.axe().screenshot("partner-import-preview");
			page.click("#confirm button");
			assertThat(page.textContent(".rf-banner")).contains("24 lines added");
			assertThat(page.textContent("main")).contains("17,636.72");
			browser.axe();
			browser.go(REPORT + "/documents");
			Path receipt = Files.writeString(this.folder.resolve("receipts.txt"), "paid");
			page.setInputFiles("#files", receipt);
			page.click("#attach button[type=submit]");
			assertThat(page.textContent("main")).contains("receipts.txt");
			browser.axe().go(REPORT + "/submission").axe();
			assertThat(page.textContent("main")).contains("Submit EUR 17,636.72 to the controller");
			page.click("main form button[type=submit]");
			assertThat(page.textContent(".govuk-error-summary")).contains("declaration");
			page.check("#declaration");
			page.click("main form button[type=submit]");
			assertThat(page.url()).endsWith("/receipt");
			assertThat(page.textContent("main")).contains("PGI06030-R-3-1", "EUR 17,636.72", "10 May 2020");
			browser.axe().go(REPORT + "/expenditure").axe();
			assertThat(page.querySelectorAll("#import")).as("the form to import after submission").isEmpty();
		}
	}

	@Test
	void everyPageFitsAPhone() {
		try (Browser browser = Browser.narrow("http://localhost:" + this.port)) {
			browser.signIn("partner-2").fits().axe();
			String report = "/projects/PGI06030/partners/2/reports/1";
			for (String path : new String[] { "/projects", "/projects/PGI06030", "/projects/PGI06030/budget?by=fund",
					"/projects/PGI06030/deliverables", report, report + "/expenditure", report + "/lines/new",
					report + "/documents", report + "/submission" }) {
				browser.go(path).fits().axe();
			}
		}
	}

	private static void bring(Browser browser, Path list) {
		browser.go(REPORT + "/expenditure");
		browser.page().setInputFiles("#file", list);
		browser.page().click("#import button[type=submit]");
	}

}
