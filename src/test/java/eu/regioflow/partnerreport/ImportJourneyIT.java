package eu.regioflow.partnerreport;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import eu.regioflow.Browser;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner reports from its own spreadsheet in a real browser, and every action is
 * counted.
 */
@DemoTest
class ImportJourneyIT {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@TempDir
	private Path folder;

	private int actions;

	@BeforeEach
	void restore() {
		DemoState.restore(this.application);
	}

	@Test
	void threeHundredLinesOfAnOwnSpreadsheetAreReportedInEightActions() throws IOException {
		Path own = own(300, "12.50");
		try (Browser browser = Browser.open("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").page();
			act(() -> browser.go(REPORT + "/expenditure"));
			browser.axe();
			act(() -> page.setInputFiles("#file", own));
			act(() -> page.click("#import button[type=submit]"));
			assertThat(page.textContent("h1")).isEqualTo("Choose the columns");
			browser.axe().screenshot("import-columns");
			act(() -> page.click("#columns button[type=submit]"));
			assertThat(page.textContent("#counts")).contains("300");
			browser.axe().screenshot("import-preview");
			act(() -> page.click("#confirm button"));
			assertThat(page.textContent(".rf-banner")).contains("300 lines added");
			act(() -> browser.go(REPORT + "/submission"));
			act(() -> page.check("#declaration"));
			act(() -> page.click("main form button[type=submit]"));
			assertThat(page.url()).endsWith("/receipt");
			System.out.println("actions to report 300 lines of an own spreadsheet: " + this.actions);
			assertThat(this.actions).isLessThanOrEqualTo(8);
		}
	}

	private void act(Runnable action) {
		this.actions++;
		action.run();
	}

	@Test
	void everyPageOfAnImportIsAccessibleInBothLanguagesAndFitsAPhone() throws IOException {
		Path own = own(3, "12.50");
		Path bad = own(30, "twelve");
		Path noWorkbook = Files.writeString(this.folder.resolve("no.xlsx"), "no workbook");
		try (Browser browser = Browser.narrow("http://localhost:" + this.port)) {
			browser.signIn("partner-4");
			for (String language : List.of("de", "en")) {
				browser.go(REPORT + "/expenditure/imports?lang=" + language).axe().fits();
				bring(browser, noWorkbook);
				browser.axe().fits().screenshot("import-refused-" + language);
				bring(browser, own);
				String place = browser.page().url();
				browser.axe().fits().page().navigate(place + "/columns");
				browser.axe().fits().page().click("#columns button[type=submit]");
				browser.axe().fits().screenshot("import-preview-narrow-" + language);
				browser.page().click("#confirm button");
				bring(browser, bad);
				browser.axe().fits().screenshot("import-errors-" + language);
				browser.page().navigate(browser.page().url() + "?rest=remove");
				browser.axe().fits().page().click("#discard button");
			}
		}
	}

	@Test
	void changesAndErrorsAreShownWithWhatStandsInTheReport() throws IOException {
		try (Browser browser = Browser.open("http://localhost:" + this.port)) {
			browser.signIn("partner-4");
			bring(browser, own(5, "12.50"));
			browser.page().click("#columns button[type=submit]");
			browser.page().click("#confirm button");
			bring(browser, own(3, "14.50"));
			assertThat(browser.page().textContent("#changes")).contains("12.50", "14.50");
			browser.screenshot("import-changes");
			bring(browser, own(5, "twelve"));
			assertThat(browser.page().textContent("main")).contains("5 rows cannot be taken");
			browser.screenshot("import-errors");
		}
	}

	private static void bring(Browser browser, Path file) {
		browser.go(REPORT + "/expenditure/imports");
		browser.page().setInputFiles("#file", file);
		browser.page().click("#import button[type=submit]");
	}

	private Path own(int rows, String amount) throws IOException {
		Path file = this.folder.resolve("Own list %d %s.xlsx".formatted(rows, amount));
		try (OutputStream target = Files.newOutputStream(file)) {
			Workbook workbook = new Workbook(target, "accounts", "1.0");
			Worksheet sheet = workbook.newWorksheet("2019");
			sheet.value(0, 0, "Project accounts 2019");
			List<String> heading = List.of("Voucher", "Kind of cost category", "Booking text", "Vendor", "Invoice no.",
					"Invoice date", "Paid on", "Amount", "Curr.", "Cost centre");
			for (int column = 0; column < heading.size(); column++) {
				sheet.value(2, column, heading.get(column));
			}
			for (int row = 1; row <= rows; row++) {
				row(sheet, row, amount);
			}
			workbook.finish();
		}
		return file;
	}

	private static void row(Worksheet sheet, int row, String amount) {
		int place = row + 2;
		sheet.value(place, 0, "V-" + row);
		sheet.value(place, 1, "External expertise and services");
		sheet.value(place, 2, "Workshop, part " + row);
		sheet.value(place, 3, "Conference Ltd");
		sheet.value(place, 4, "C-" + row);
		sheet.value(place, 5, LocalDate.of(2019, 9, 1));
		sheet.style(place, 5).format("yyyy-mm-dd").set();
		sheet.value(place, 6, LocalDate.of(2019, 9, 2));
		sheet.style(place, 6).format("yyyy-mm-dd").set();
		if (amount.matches("[0-9.]+")) {
			sheet.value(place, 7, new BigDecimal(amount));
		}
		else {
			sheet.value(place, 7, amount);
		}
		sheet.value(place, 8, "EUR");
		sheet.value(place, 9, "4711");
	}

}
