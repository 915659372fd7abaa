package eu.regioflow;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project manager's work in Camunda Tasklist, with the demo project in a real browser.
 */
@DemoTest
class TasklistIT {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
		Portal officer = Portal.of(this.port, "js");
		// the web application builds its scripts at the first call, which may take longer
		// than a page waits
		officer.get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js");
		this.browser = Browser.open("http://localhost:" + this.port).signIn("js");
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void theVerificationIsFoundInAReadyFilterAndLeadsToItsPage() {
		PeriodOne.in(this.application).submitted().certified().claimed();
		Page page = open("Verify the project report");
		assertThat(page.textContent("body"))
			.contains("Verify the project report · PGI06030, period 1 · 174,178.81 EUR · 8 certificates · due ")
			.containsPattern("Due\\s+in \\d+ (days|months)")
			.doesNotContain("years ago");
		this.browser.screenshot("tasklist");
		String link = page.getAttribute("a[href*='/projects/PGI06030/reports/1/verification']", "href");
		page.navigate("http://localhost:" + this.port + link.substring(link.indexOf("/projects/")));
		assertThat(page.textContent("h1")).contains("erif");
		assertThat(page.textContent("main")).contains("174,178.81");
	}

	@Test
	void aDeliverableIsAcceptedInTheForm() {
		Portal.of(this.port, "partner-1")
			.upload("/api/v1/projects/PGI06030/deliverables/1/submission", "analysis.pdf", "%PDF-1.4".getBytes());
		Page page = open("Decide on deliverable 1 ·");
		page.locator("button:has-text('Claim')").first().click();
		page.getByLabel("Accept", new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("Comment").fill("As agreed in the kick-off.");
		page.locator("button:has-text('Complete')").click();
		page.waitForCondition(() -> "ACCEPTED".equals(this.jdbc
			.queryForObject("select status from deliverable where project = 'PGI06030' and number = 1", String.class)));
	}

	private Page open(String task) {
		Page page = this.browser.page();
		page.navigate("http://localhost:" + this.port + TASKLIST);
		page.getByText("My group's tasks").first().click();
		page.getByText(task).first().click();
		return page;
	}

}
