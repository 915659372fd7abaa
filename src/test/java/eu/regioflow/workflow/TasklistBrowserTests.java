package eu.regioflow.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasklist in a real browser, as a project manager sees it.
 */
class TasklistBrowserTests extends EngineRoomTest {

	private static final Path PICTURES = Path.of("target", "pictures");

	private static Playwright playwright;

	private static com.microsoft.playwright.Browser chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private Processes processes;

	private final UUID key = UUID.randomUUID();

	private final List<String> complaints = new ArrayList<>();

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void startBrowser() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		chromium = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setArgs(List.of("--no-sandbox")));
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
		playwright.close();
	}

	@BeforeEach
	void openTasklist() {
		this.context = chromium
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1500, 900));
		signIn();
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.complaints.add(message.text() + " " + message.location());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.onResponse((response) -> {
			if (response.status() >= 400) {
				this.complaints.add(response.status() + " " + response.request().method() + " " + response.url());
			}
		});
	}

	@AfterEach
	void closeTasklist() {
		this.context.close();
	}

	@Test
	void aDeliverableIsAcceptedInTasklist() {
		this.processes.start("deliverable-approval", this.key);
		this.processes.complete("submit-deliverable", this.key);

		open("Decide " + this.key);
		this.page.getByText("Accept", new Page.GetByTextOptions().setExact(true)).first().waitFor();
		this.page.locator("button:has-text('Claim')").first().click();
		this.page.getByLabel("Accept", new Page.GetByLabelOptions().setExact(true)).check();
		this.page.getByLabel("Comment").fill("as agreed");
		picture("deliverable");
		this.page.locator("button:has-text('Complete')").click();
		this.page.waitForCondition(() -> !this.processes.isLive("deliverable-approval", this.key));

		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aTaskWithAPageLinksToIt() {
		this.processes.start("project-report-verification", this.key);

		open("Verify " + this.key);
		assertThat(this.page.locator("a[href*='/verification/" + this.key + "']")).isVisible();
		picture("page-task");
		assertThat(this.page.locator(".ce-eol-banner")).isHidden();
		assertThat(this.complaints).isEmpty();
	}

	/**
	 * On a page of its own: the stand-in for the sign-in page has no icon, and Chromium
	 * complains of that whenever it happens to ask for one.
	 */
	private void signIn() {
		Page stranger = this.context.newPage();
		stranger.navigate("http://localhost:" + this.port + "/sign-in");
		stranger.evaluate("""
				async password => {
				  const token = document.body.innerText.trim();
				  await fetch('/sign-in', {method: 'POST', redirect: 'manual',
				    headers: {'Content-Type': 'application/x-www-form-urlencoded'},
				    body: new URLSearchParams({username: 'js', password, _csrf: token})});
				}""", EngineRoom.PASSWORD);
		stranger.close();
	}

	private void open(String task) {
		Browser.of(this.port, "js").get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js");
		this.page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/");
		this.page.getByText("My group's tasks").first().click();
		this.page.getByText(task).first().click();
	}

	private void picture(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("tasklist-" + name + ".png")));
	}

}
