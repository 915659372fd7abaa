package eu.regioflow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Controllers, lead partner, joint secretariat, managing authority and accounting do
 * their work in a browser.
 */
@DemoTest
class DesksIT {

	private static final String CONTROL = "/projects/PGI06030/partners/4/reports/1/control";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
		this.browser = Browser.open("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void aControllerDeductsAndParksAndIssuesTheCertificate() {
		PeriodOne.in(this.application).submitted();
		JsonNode expected = PeriodOne.withFindings().get("partners").get(3);
		Page page = this.browser.signIn("controller-ro").go(CONTROL).axe().page();
		page.click("text=Start control");
		for (JsonNode finding : expected.get("findings")) {
			String line = finding.get("line").asText();
			if (finding.get("parked").booleanValue()) {
				page.check("#parked-" + line);
			}
			else {
				page.fill("#deducted-" + line, finding.get("deducted").textValue());
				page.selectOption("#errorType-" + line, finding.get("errorType").textValue());
			}
			page.fill("#comment-" + line, finding.get("comment").textValue());
		}
		page.click("text=Save findings");
		this.browser.axe().fits().screenshot("control");
		JsonNode totals = expected.get("totals");
		for (String part : new String[] { "declared", "deducted", "parked", "certified" }) {
			assertThat(page.textContent("[data-total=" + part + "]")).as(part).isEqualTo(euro(totals.get(part)));
		}
		assertThat(page.textContent("#by-category [data-key=OFFICE] td:last-child"))
			.isEqualTo(money(expected.get("byCategory").get("certified").get("OFFICE")));
		page.click("text=Save and go to the certificate");
		page.click("text=Issue certificate for EUR");
		assertThat(page.textContent(".govuk-error-summary")).contains("Write a conclusion first.");
		this.browser.axe();
		page.fill("#conclusion", "Two lines are not eligible, one waits for its proof of payment.");
		this.browser.screenshot("control-certificate");
		page.click("text=Issue certificate for " + euro(totals.get("certified")));
		assertThat(page.textContent(".rf-banner--success")).contains("PGI06030-C-4-1");
		assertThat(page.querySelector("#findings")).as("nothing to change any more").isNull();
		this.browser.axe().fits();
	}

	@Test
	void aControllerLooksAtTheSampleAndAddsALine() {
		PeriodOne.in(this.application).submitted();
		Page page = this.browser.signIn("controller-ro").go(CONTROL).page();
		page.click("text=Start control");
		page.click("text=Only the sample");
		assertThat(page.querySelectorAll("#lines tbody tr")).hasSize(13);
		this.browser.axe().fits().screenshot("control-sample");
		page.click("text=All lines");
		String line = page.getAttribute("#lines tbody tr:not(:has([data-sampled]))", "data-line");
		page.click("summary:has-text(\"Add a line\")");
		page.fill("#sampleLine", line);
		page.click("text=Add the line");
		assertThat(page.textContent(".govuk-error-summary")).contains("Say why");
		this.browser.axe();
		page.fill("#sampleReason", "The supplier is new and the amount is round.");
		page.click("text=Add the line");
		assertThat(page.textContent(".rf-banner--success")).contains("is in the sample now");
		assertThat(page.textContent("#lines tr[data-line='" + line + "']")).contains("The supplier is new");
		this.browser.axe().fits();
	}

	@Test
	void aPartnerAnswersAQuestionWithABetterDocumentAndTheControllerSeesIt() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		Portal.of(this.port, "partner-4")
			.upload("/api/v1/projects/PGI06030/partners/4/reports/1/documents?line=16", "invoice-17.pdf",
					"%PDF-1.4 unsigned".getBytes(StandardCharsets.UTF_8));
		period.submit(4, 1);
		Page page = this.browser.signIn("controller-ro").go(CONTROL).page();
		page.click("text=Start control");
		this.browser.go(CONTROL + "/lines/16");
		page.click("summary:has-text(\"Ask the partner about this line\")");
		page.fill("#question", "Is the invoice signed?");
		page.fill("#questionDue", "2020-02-20");
		page.click("text=Send the question");
		page.click("#certify button");
		page = person("partner-4").go("/projects/PGI06030/partners/4/reports/1").page();
		page.click("[data-clarification='1'] a");
		page.fill("#answer", "Here is the signed one.");
		page.setInputFiles("#file", new FilePayload("invoice-17-signed.pdf", "application/pdf",
				"%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8)));
		page.selectOption("#replaces", new SelectOption().setIndex(1));
		this.browser.axe().fits().screenshot("answer");
		page.click("text=Send the answer");
		assertThat(page.textContent("main")).contains("Your answer is sent", "invoice-17-signed.pdf",
				"stays as an earlier version", "invoice-17.pdf");
		this.browser.axe().fits();
		page = person("controller-ro").go(CONTROL + "/lines/16").page();
		assertThat(page.textContent("#replaced-since")).contains("Your decision stays");
		assertThat(page.textContent("[data-replaced]")).contains("Question 1", "invoice-17.pdf");
		this.browser.axe().fits().screenshot("answer-at-the-line");
		this.browser.go(CONTROL);
		assertThat(page.textContent("[data-line='16'] [data-replaced-since]"))
			.contains("Document replaced after this decision");
		this.browser.axe().fits();
	}

	@Test
	void theLeadPartnerGathersTheProgrammeVerifiesAndTwoPeoplePay() {
		PeriodOne.in(this.application).submitted().certified(8);
		Page page = this.browser.signIn("partner-1").go("/projects/PGI06030/reports/1").axe().page();
		page.check("#leaveOut-PGI06030-C-7-1");
		page.fill("#summary", "The partners met in Letterkenny and analysed where their regions stand.");
		page.click("text=Submit the project report and claim");
		assertThat(page.textContent(".govuk-error-summary")).contains("Check the new amount");
		this.browser.axe().fits().screenshot("project-report");
		page.click("text=Submit the project report and claim");
		assertThat(page.textContent(".rf-banner--success")).contains("is submitted");
		this.browser.axe();

		page = person("js").go("/projects/PGI06030/reports/1/verification").axe().fits().page();
		page.click("[data-certificate=PGI06030-C-3-1] a");
		page.fill("#deductedJs-1", "1.00");
		page.click("text=Save and go back to all certificates");
		assertThat(page.textContent(".govuk-error-summary")).contains("The deduction has no type of error.");
		this.browser.axe().fits();
		page.selectOption("#errorType-1", "CALCULATION");
		this.browser.screenshot("verification-lines");
		page.click("text=Save and go back to all certificates");
		assertThat(page.textContent("[data-total=DEDUCTED_VERIFICATION]")).isEqualTo("EUR 1.15");
		page.fill("#conclusion", "One amount was copied wrongly; all else is in order.");
		this.browser.screenshot("verification");
		page.click("text=Verify EUR");
		assertThat(page.textContent(".rf-banner--success")).contains("is verified");

		page = person("ma").go("/projects/PGI06030/payments").axe().fits().page();
		page.fill("input[name=amount]", "999999");
		page.click("text=Authorise the payment");
		assertThat(page.textContent(".govuk-error-summary")).contains("more than what is verified");
		page.fill("input[name=amount]", "50,000.00");
		page.click("text=Authorise the payment");
		assertThat(page.textContent("[data-total=authorised]")).isEqualTo("EUR 50,000.00");

		page = person("ca").go("/projects/PGI06030/payments").axe().page();
		this.browser.screenshot("payments");
		page.click("text=Confirm the payment");
		assertThat(page.textContent("[data-total=paid]")).isEqualTo("EUR 50,000.00");
		this.browser.axe().fits();
	}

	@Test
	void theDesksFitAPhone() {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		this.browser.close();
		this.browser = Browser.narrow("http://localhost:" + this.port);
		this.browser.signIn("js");
		for (String path : new String[] { "/projects/PGI06030/reports/1", "/projects/PGI06030/reports/1/verification",
				"/projects/PGI06030/reports/1/verification/4/1", "/projects/PGI06030/payments", CONTROL }) {
			this.browser.go(path).axe().fits().screenshot("narrow" + path.replace('/', '-'));
		}
	}

	@Test
	void aConclusionTypedBeforeTheSessionEndedIsSentAfterTheNextSignIn() {
		PeriodOne.in(this.application).submitted();
		Page page = this.browser.signIn("controller-ro").go(CONTROL).page();
		page.click("text=Start control");
		this.browser.go(CONTROL + "/certificate");
		String words = "All lines were checked against invoices, \u201epayrolls\u201c and bank statements.";
		page.fill("#conclusion", words);
		endAllSessions();
		page.click("text=Issue certificate for EUR");
		signInAgain("controller-ro", CONTROL + "/certificate");
		assertThat(page.inputValue("#conclusion")).isEqualTo(words);
		this.browser.axe();
		page.click("text=Issue certificate for EUR");
		assertThat(page.textContent(".rf-banner--success")).contains("PGI06030-C-4-1");
		assertThat(this.application.getBean(JdbcTemplate.class)
			.queryForObject("select conclusion from certificate", String.class)).isEqualTo(words);
	}

	@Test
	void aLineTypedBeforeTheSessionEndedIsSentAfterTheNextSignIn() {
		String list = "/projects/PGI06030/partners/4/reports/1";
		Page page = this.browser.signIn("partner-4").go(list + "/lines/new").page();
		page.selectOption("#costCategory", "EXTERNAL");
		page.fill("#description", "Interpreters at the kick-off");
		page.fill("#supplier", "Tr\u0103duceri SRL");
		page.fill("#invoiceNumber", "TS-17");
		page.fill("#internalReference", "4/2019");
		page.fill("#invoiceDate", "2019-09-01");
		page.fill("#paymentDate", "2019-09-02");
		page.fill("#currency", "EUR");
		page.fill("#declaredAmount", "1234.56");
		page.check("#gdpr");
		endAllSessions();
		page.click("main form#line button");
		signInAgain("partner-4", list + "/lines/new");
		assertThat(page.inputValue("#costCategory")).isEqualTo("EXTERNAL");
		assertThat(page.inputValue("#supplier")).isEqualTo("Tr\u0103duceri SRL");
		assertThat(page.inputValue("#declaredAmount")).isEqualTo("1234.56");
		assertThat(page.isChecked("#gdpr")).isTrue();
		page.click("main form#line button");
		assertThat(page.inputValue("#description-1")).isEqualTo("Interpreters at the kick-off");
		assertThat(page.inputValue("#declaredAmount-1")).isEqualTo("1,234.56");
		this.browser.go(list + "/lines/new");
		assertThat(page.inputValue("#description")).as("words that were sent are not kept").isEmpty();
	}

	/** As when nobody did anything for half an hour: the server forgets them all. */
	private void endAllSessions() {
		TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) this.application).getWebServer();
		for (Container context : server.getTomcat().getHost().findChildren()) {
			Session[] sessions = ((Context) context).getManager().findSessions();
			assertThat(sessions).as("sessions of the people signed in").isNotEmpty();
			for (Session session : sessions) {
				session.expire();
			}
		}
	}

	/** On the sign-in page to which the form led, and back to the form's page. */
	private void signInAgain(String user, String path) {
		Page page = this.browser.page();
		page.waitForURL("**/sign-in?expired**");
		page.fill("#username", user);
		page.fill("#password", "demo");
		page.click("main button[type=submit]");
		assertThat(page.url()).endsWith(path);
		assertThat(page.textContent(".rf-kept")).contains("We kept what you had typed");
	}

	private Browser person(String user) {
		this.browser.close();
		this.browser = Browser.open("http://localhost:" + this.port).signIn(user);
		return this.browser;
	}

	private static String euro(JsonNode amount) {
		return "EUR " + money(amount);
	}

	private static String money(JsonNode amount) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
		format.setMinimumFractionDigits(2);
		return format.format(new BigDecimal(amount.textValue()));
	}

}
