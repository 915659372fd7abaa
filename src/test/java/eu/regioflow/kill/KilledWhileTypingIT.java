package eu.regioflow.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import eu.regioflow.Browser;
import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The server is killed while somebody types into the table of expenditure: after its next
 * start and a new sign-in every cell is there, and saved.
 */
class KilledWhileTypingIT {

	private static final String LIST = "/projects/PGI06030/partners/3/reports/1/expenditure";

	private Path folder;

	private RunningApplication.Start start;

	@BeforeEach
	void chooseFolder() throws IOException {
		this.folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "typing-");
		this.start = RunningApplication.in(this.folder);
	}

	@AfterEach
	void leaveNoProcess() {
		RunningApplication.killDatabaseOf(this.folder);
	}

	@Test
	void noCellIsLostWhenTheServerIsKilled() throws IOException {
		RunningApplication first = this.start.ready();
		try (Browser browser = Browser.open(first.url())) {
			Page page = browser.signIn("partner-3").go(LIST).page();
			page.onDialog(Dialog::accept);
			page.fill("#description-new", "Train to Ruse");
			page.locator("#description-new").blur();
			assertThat(page.locator("#description-1")).isVisible();
			page.fill("#supplier-1", "Railway");
			first.kill();
			page.fill("#invoiceNumber-1", "R-1");
			page.locator("#invoiceNumber-1").blur();
			assertThat(page.locator("tr[data-row='1'] [data-state]")).containsText("Not saved.");
			page.fill("#declaredAmount-1", "100.5");
			try (RunningApplication second = this.start.ready()) {
				browser.signIn("partner-3").go(LIST);
				assertThat(page.locator("tr[data-row='1'] [data-state]"))
					.containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
				page.evaluate("localStorage.clear()");
				browser.go(LIST);
				assertThat(page.locator("#description-1")).hasValue("Train to Ruse");
				assertThat(page.locator("#supplier-1")).hasValue("Railway");
				assertThat(page.locator("#invoiceNumber-1")).hasValue("R-1");
				assertThat(page.locator("#declaredAmount-1")).hasValue("100.50");
				second.stop();
			}
		}
	}

}
