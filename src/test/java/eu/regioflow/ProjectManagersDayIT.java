package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The joint secretariat's project manager finds, takes and does the work of a day in
 * Tasklist and on the portal's pages, going from page to page by links only.
 */
@DemoTest
class ProjectManagersDayIT {

	private static final String VERIFY = "Verify the project report";

	private static final String DECIDE = "Decide on deliverable 1";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Browser browser;

	private Page page;

	@BeforeEach
	void whatPartnersAndControllersDidBefore() throws Exception {
		DemoState.restore(this.application);
		PeriodOne.in(this.application).submitted().certified().claimed();
		Portal.of(this.port, "partner-1")
			.upload("/api/v1/projects/PGI06030/deliverables/1/submission", "analysis.pdf",
					"%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		// the web application builds its scripts at the first call, which may take longer
		// than a page waits
		Portal.of(this.port, "js").get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js");
	}

	@AfterEach
	void close() {
		// what was done before may have failed before there was one
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void aProjectManagersDay() {
		this.browser = Browser.open("http://localhost:" + this.port).signIn("js").axe();
		this.page = this.browser.page();
		goToTasklist();
		waiting(2, 0, 0, 0);
		readTheCards();
		acceptTheDeliverable();
		waiting(1, 0, 0, 0);

		nextDayIs(LocalDate.of(2020, 4, 7));
		goToTasklist();
		waiting(1, 0, 0, 1);
		open("Due this week", VERIFY);
		assertThat(card(VERIFY)).containsText(Pattern.compile("Due\\s+in 3 days"));

		nextDayIs(LocalDate.of(2020, 4, 13));
		goToTasklist();
		waiting(1, 0, 1, 0);
		open("Overdue", VERIFY);
		assertThat(card(VERIFY)).containsText(Pattern.compile("Due\\s+3 days ago"));
		this.browser.screenshot("day-overdue");
		claim();
		waiting(0, 1, 1, 0);

		verifyOnItsPage();
		goToTasklist();
		waiting(0, 0, 0, 0);
		assertThat(this.page.locator(".tasks-list li.task")).hasCount(0);
		this.browser.screenshot("day-done");
	}

	private void goToTasklist() {
		link("Tasklist").click();
		this.page.waitForSelector(".task-filter");
		assertThat(this.page.title()).isEqualTo("Regioflow");
	}

	/** How much each filter says that waits in it; and nobody else's name or alarm. */
	private void waiting(int group, int mine, int overdue, int thisWeek) {
		counts("My group's tasks", group);
		counts("My tasks", mine);
		counts("Overdue", overdue);
		counts("Due this week", thisWeek);
		assertThat(this.page.innerText("body")).contains("Regioflow")
			.doesNotContainIgnoringCase("camunda")
			.doesNotContainIgnoringCase("enterprise")
			.doesNotContainIgnoringCase("licen")
			.doesNotContainIgnoringCase("migrat");
	}

	private void counts(String filter, int tasks) {
		assertThat(filter(filter)).hasAttribute("data-count", String.valueOf(tasks));
	}

	private Locator filter(String name) {
		return this.page.locator(".task-filter .name a").filter(new Locator.FilterOptions().setHasText(name));
	}

	private Locator card(String task) {
		return this.page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(task));
	}

	private void open(String filter, String task) {
		filter(filter).click();
		card(task).locator("h4 a").click();
		assertThat(this.page.locator(".task-details h2.task")).containsText(task);
	}

	private void readTheCards() {
		assertThat(card(VERIFY))
			.containsText("PGI06030, period 1 · 174,178.81 EUR · 8 certificates · due 10 April 2020");
		assertThat(card(VERIFY)).containsText(Pattern.compile("Due\\s+in 60 days"));
		assertThat(card(DECIDE)).containsText("PGI06030 · ERNACT, period 2 · due 31 July 2020");
		assertThat(card(DECIDE)).containsText(Pattern.compile("Due\\s+in 172 days"));
	}

	private void claim() {
		this.page.click("button.claim");
		assertThat(this.page.locator(".task-details .assignee")).containsText("Joint secretariat");
	}

	private void acceptTheDeliverable() {
		open("My group's tasks", DECIDE);
		claim();
		waiting(1, 1, 0, 0);
		open("My tasks", DECIDE);
		this.page.getByLabel("Accept", new Page.GetByLabelOptions().setExact(true)).check();
		this.page.getByLabel("Comment").fill("As agreed in the kick-off.");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
		counts("My tasks", 0);
		assertThat(this.jdbc.queryForObject("select status from deliverable where project = 'PGI06030' and number = 1",
				String.class))
			.isEqualTo("ACCEPTED");
	}

	/** The demo's calendar goes on while the project manager is back in the portal. */
	private void nextDayIs(LocalDate day) {
		link("Back to the portal").click();
		assertThat(this.page.locator("h1")).containsText("Joint secretariat");
		this.browser.axe();
		new PlayedPeriod(this.application).moveTo(day);
	}

	private void verifyOnItsPage() {
		link("Open the page in the portal").click();
		assertThat(this.page.locator("main")).containsText("3 days late");
		this.browser.axe();
		this.page.click("[data-certificate=PGI06030-C-3-1] a");
		this.browser.axe();
		this.page.fill("#deductedJs-1", "1.00");
		this.page.selectOption("#errorType-1", "CALCULATION");
		this.page.click("text=Save and go back to all certificates");
		assertThat(this.page.locator("[data-total=DEDUCTED_VERIFICATION]")).hasText("EUR 1.15");
		this.page.fill("#conclusion", "One certificate was looked at line by line; one amount was copied wrongly.");
		this.page.click("text=Verify EUR 174,177.66");
		assertThat(this.page.locator(".rf-banner--success")).containsText("is verified");
		this.browser.axe();
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

}
