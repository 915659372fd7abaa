package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/** A page of Tasklist asks many things, and a busy machine answers slowly. */
	@BeforeAll
	static void bePatient() {
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
	}

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
		handBack();
		waiting(1, 0, 1, 0);
		claim();
		waiting(0, 1, 1, 0);

		verifyOnItsPage();
		goToTasklist();
		waiting(0, 0, 0, 0);
		assertThat(this.page.locator(".tasks-list li.task")).hasCount(0);
		this.browser.screenshot("day-done");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					de; Aufgaben meiner Gruppe, Meine Aufgaben, Überfällig, Diese Woche fällig; \
					Über Ergebnis 1 entscheiden · PGI06030 · ERNACT, Zeitraum 2 · fällig am 31. Juli 2020; Fällig in 172 Tagen; \
					Annahme eines Ergebnisses; Diese Aufgabe übernehmen; Entscheidung; Annehmen; Kommentar; Abschließen; Zurückgeben; \
					Zurück zum Portal; Seite im Portal öffnen
					es; Tareas de mi grupo, Mis tareas, Vencidas, Vencen esta semana; \
					Decidir sobre el entregable 1 · PGI06030 · ERNACT, período 2 · vence el 31 de julio de 2020; \
					Vence dentro de 172 días; Aprobación de un entregable; Asumir; Decisión; Aceptar; Observaciones; Completar; Devolver; \
					Volver al portal; Abrir la página en el portal
					ro; Sarcinile grupului meu, Sarcinile mele, Întârziate, Termen săptămâna aceasta; \
					Decizia asupra livrabilului 1 · PGI06030 · ERNACT, perioada 2 · termen 31 iulie 2020; Termen peste 172 de zile; \
					Aprobarea unui livrabil; Preluare; Decizie; Acceptare; Observații; Finalizare; Predare înapoi; Înapoi la portal; \
					Deschideți pagina din portal
					""")
	void theSameInOtherLanguages(String language, String filters, String title, String due, String process, String take,
			String decision, String accept, String comment, String complete, String giveBack, String back,
			String openPage) {
		this.browser = Browser.open("http://localhost:" + this.port).signIn("js").go("/?lang=" + language);
		this.page = this.browser.page();
		link("Tasklist").click();
		this.page.waitForSelector(".task-filter");
		for (String filter : filters.split(", ")) {
			assertThat(filter(filter)).hasAttribute("data-count", Pattern.compile("\\d"));
		}
		assertThat(link(back)).isVisible();
		assertThat(this.page.innerText("body")).as("names of labels instead of their texts")
			.doesNotContain("CREATION_DATE");
		assertThat(this.page.locator("[placeholder=SEARCH_PLACEHOLDER]")).hasCount(0);
		String[] words = title.split(" · ", 2);
		assertThat(card(words[0])).containsText(title);
		assertThat(card(words[0])).containsText(process);
		assertThat(card(words[0])).containsText(Pattern.compile(due.replaceFirst(" ", "\\\\s+")));
		card(words[0]).locator("h4 a").click();
		this.page.getByText(take).first().click();
		assertThat(this.page.locator(".task-details button.unclaim")).hasText(giveBack);
		assertThat(this.page.locator("[cam-tasklist-form]")).containsText(decision);
		this.page.getByLabel(accept, new Page.GetByLabelOptions().setExact(true)).check();
		assertThat(this.page.getByLabel(comment)).isVisible();
		assertThat(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(complete))).isVisible();
		this.browser.screenshot("tasklist-form-" + language);
		this.page.click(".task-details button.unclaim");
		assertThat(this.page.locator(".task-details button.claim")).hasText(take);
		this.page.locator(".tasks-list li.task h4 a").first().click();
		assertThat(link(openPage)).isVisible();
		assertThat(this.page.locator("html")).hasAttribute("lang", language);
		this.browser.screenshot("tasklist-page-task-" + language);
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

	private void handBack() {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand back")).click();
		assertThat(this.page.locator(".task-details .claim")).isVisible();
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
