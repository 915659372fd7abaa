package eu.regioflow.partnerreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.regioflow.Browser;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twelve files, two of them bad, are dropped on the page or chosen by the keyboard.
 */
@DemoTest
class DocumentsIT {

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1/documents";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@TempDir
	private Path folder;

	@BeforeEach
	void fill() {
		DemoState.restore(this.application);
		new PlayedPeriod(this.application).fill(4);
	}

	@Test
	void twelveDroppedFilesAreTakenInOrRefusedEachForItself() throws IOException {
		try (Browser browser = Browser.open("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").go(PAGE).page();
			drop(page, twelve());
			page.click("#attach button[type=submit]");
			assertThat(page.locator("#result-list li").count()).as("all are shown at once").isEqualTo(12);
			awaitSaid(page, "10 of 12 files attached");
			assertOutcome(page);
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("results-title");
			browser.axe().screenshot("documents-dropped");
			browser.go(PAGE + "?lang=de").axe().screenshot("documents-de");
			page.click("tr:has-text('1909_7997') >> text=Ändern");
			browser.axe()
				.screenshot("document-de")
				.go(page.url().replace("http://localhost:" + this.port, "") + "?lang=en")
				.axe()
				.screenshot("document");
		}
	}

	@Test
	void theKeyboardDoesTheSame() throws IOException {
		try (Browser browser = Browser.open("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").go(PAGE).page();
			page.focus("#files");
			page.setInputFiles("#files", twelve().toArray(Path[]::new));
			for (int i = 0; i < 4; i++) {
				page.keyboard().press("Tab");
			}
			assertThat(page.evaluate("document.activeElement.type")).isEqualTo("submit");
			page.keyboard().press("Enter");
			awaitSaid(page, "10 of 12 files attached");
			assertOutcome(page);
		}
	}

	@Test
	void withoutScriptOneFormSendsThemAll() throws IOException {
		try (Browser browser = Browser.withoutScript("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").go(PAGE).page();
			page.setInputFiles("#files", twelve().toArray(Path[]::new));
			page.click("#attach button[type=submit]");
			assertOutcome(page);
			assertThat(page.textContent(".govuk-error-summary")).contains("virus.exe", "empty.pdf");
		}
	}

	@Test
	void aFileIsProtectedInItsRowAndFreedAgain() throws IOException {
		try (Browser browser = Browser.withoutScript("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").go(PAGE).page();
			page.setInputFiles("#files",
					new Path[] { write("attendance.pdf", pdf()), write("agenda.pdf", pdf() + "% agenda\n") });
			page.click("#attach button[type=submit]");
			String row = "#file-list tr:has-text('attendance.pdf')";
			page.click(row + " >> text=Protect as personal data");
			assertThat(page.textContent("main")).contains("is marked as personal data");
			assertThat(page.textContent(row)).contains("Only the partner’s own people");
			assertThat(page.textContent("#file-list tr:has-text('agenda.pdf')"))
				.doesNotContain("Only the partner’s own people");
			browser.fits().screenshot("documents-protected");
			page.click(row + " >> text=No personal data");
			assertThat(page.textContent(row)).doesNotContain("Only the partner’s own people");
		}
	}

	@Test
	void aPdfAndAPictureOpenInTheBrowser() throws IOException {
		try (Browser browser = Browser.narrow("http://localhost:" + this.port)) {
			Page page = browser.signIn("partner-4").go(PAGE).page();
			page.setInputFiles("#files", new Path[] { picture("receipt.png"), write("receipt.pdf", pdf()) });
			page.click("#attach button[type=submit]");
			awaitSaid(page, "2 of 2 files attached");
			browser.fits().axe();
			String picture = page.getAttribute("a:has-text('receipt.png')", "href");
			String pdf = page.getAttribute("a:has-text('receipt.pdf')", "href");
			Response shown = page.navigate("http://localhost:" + this.port + picture);
			assertThat(shown.headers().get("content-security-policy")).contains("sandbox");
			assertThat(page.evaluate("document.images[0].naturalWidth")).isEqualTo(1);
			assertThat(page.request().get("http://localhost:" + this.port + pdf).headers())
				.containsEntry("content-type", "application/pdf");
			page.navigate("http://localhost:" + this.port + pdf);
			browser.screenshot("document-preview");
		}
	}

	private static void awaitSaid(Page page, String words) {
		page.locator("#announcement", new Page.LocatorOptions().setHasText(words))
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	private static void assertOutcome(Page page) {
		Map.of("virus.exe", "Refused", "empty.pdf", "Refused", "1909_7997 study.pdf", "Line", "minutes 1.txt",
				"The whole report")
			.forEach((name, outcome) -> assertThat(page.textContent("#result-list li:has-text('" + name + "')"))
				.contains(outcome));
		assertThat(page.locator("#result-list .govuk-tag--green").count()).isEqualTo(10);
		assertThat(page.textContent("#file-list")).contains("(10)", "1909_7997 study.pdf");
	}

	private static void drop(Page page, List<Path> files) throws IOException {
		List<Map<String, String>> given = new ArrayList<>();
		for (Path file : files) {
			given.add(Map.of("name", file.getFileName().toString(), "content",
					Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
		}
		JSHandle transfer = page.evaluateHandle("""
				(given) => {
					const transfer = new DataTransfer();
					given.forEach((one) => transfer.items.add(new File([Uint8Array.from(atob(one.content),
						(sign) => sign.charCodeAt(0))], one.name)));
					return transfer;
				}""", given);
		page.dispatchEvent("[data-drop]", "drop", Map.of("dataTransfer", transfer));
	}

	private List<Path> twelve() throws IOException {
		List<Path> files = new ArrayList<>(List.of(write("1909_7997 study.pdf", "%PDF-1.4 study"),
				write("virus.exe", "MZ"), write("empty.pdf", ""), picture("1910-3825.png")));
		for (int i = 1; i <= 8; i++) {
			files.add(write("minutes " + i + ".txt", "We met for the " + i + ". time."));
		}
		return files;
	}

	private Path write(String name, String words) throws IOException {
		return Files.writeString(this.folder.resolve(name), words);
	}

	private Path picture(String name) throws IOException {
		return Files.write(this.folder.resolve(name), Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
	}

	private static String pdf() {
		return """
				%PDF-1.4
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
				3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
				4 0 obj<</Length 44>>stream
				BT /F 24 Tf 20 40 Td (Receipt 4711) Tj ET
				endstream endobj
				5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
				trailer<</Root 1 0 R>>
				%%EOF
				""";
	}

}
