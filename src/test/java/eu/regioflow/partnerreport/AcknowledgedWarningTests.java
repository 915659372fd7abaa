package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.refusal.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report with warnings is submitted only when each was taken note of.
 */
@DemoTest
class AcknowledgedWarningTests {

	private static final String REPORT = "/projects/PGI06030/partners/3/reports/2";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String STATE = """
			select status || version from partner_report where partner = 3 and number = 2
				union all select count(*)::text from posting union all select count(*)::text from trail_entry
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal partner;

	@BeforeEach
	void declareTwoPaymentsOfAnEarlierPeriod() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(3);
		this.period.submit(3, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 5));
		this.partner = Portal.of(this.port, "partner-3");
		String list = """
				line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,\
				currency,total_invoice_value,vat,declared_amount,comment,gdpr
				1,TRAVEL,Train,Railway,,N-1,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no
				2,TRAVEL,Train,Railway,,N-2,2020-03-01,2020-03-02,EUR,20.00,0.00,20.00,,no
				3,TRAVEL,Train,Railway,,N-3,2019-10-01,2019-10-02,EUR,30.00,0.00,30.00,,no
				""";
		Portal.Answer filled = this.partner.send("PUT", "/api/v1" + REPORT + "/expenditure", "text/csv",
				list.getBytes(StandardCharsets.UTF_8));
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
	}

	@Test
	void aSubmissionWithoutAnAcknowledgementIsRefusedAndChangesNothing() {
		DemoState.awaitListeners(this.application);
		List<String> before = this.jdbc.queryForList(STATE, String.class);
		Refused.as(Refusal.Kind.INVALID, "warnings-not-acknowledged", this::submit);
		assertThat(this.jdbc.queryForList(STATE, String.class)).isEqualTo(before);
	}

	@Test
	void thePageWantsABoxTickedForEachWarningAndTheTrailNamesThem() {
		Document page = page("/submission");
		assertThat(page.select("#warnings input[name=acknowledged]")).hasSize(2);
		assertThat(page.selectFirst("#warnings").text()).contains("Line 1: Paid on", "Line 3: Paid on");
		assertThat(page.select("form[action$=submission] button").text())
			.isEqualTo("Submit EUR 60.00 to the controller");
		Portal.Answer refused = send("declaration=true&acknowledged=3/payment_date/paid-in-earlier-period");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary a").attr("href"))
			.isEqualTo("#acknowledged-1-payment_date-paid-in-earlier-period");
		assertThat(again.select("#warnings input[checked]")).hasSize(1);
		assertThat(again.select("#declaration").hasAttr("checked")).isTrue();
		assertThat(send("declaration=true&acknowledged=3/payment_date/paid-in-earlier-period"
				+ "&acknowledged=1/payment_date/paid-in-earlier-period")
			.location()).endsWith("/receipt");
		assertThat(page("/receipt").selectFirst("#acknowledged").text()).startsWith("2 warnings were acknowledged");
		assertThat(this.jdbc.queryForObject("""
				select facts from trail_entry where action = 'partner-report-submitted' order by sequence desc limit 1
				""", String.class))
			.contains("1/payment_date/paid-in-earlier-period, 3/payment_date/paid-in-earlier-period");
	}

	@Test
	void theApiRefusesAnIncompleteListAndTakesTheDeclarationForAllWithoutOne() {
		String submission = "/api/v1" + REPORT + "/submission";
		Portal.Answer refused = this.partner.post(submission,
				"{\"declaration\":true,\"acknowledged\":[\"1/payment_date/paid-in-earlier-period\"]}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("warnings-not-acknowledged");
		assertThat(refused.json().get("errors")).singleElement()
			.satisfies((error) -> assertThat(error.get("row").asInt()).isEqualTo(3));
		Portal.Answer done = this.partner.post(submission, "{\"declaration\":true}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		Portal.Answer kept = this.partner.get("/api/v1" + REPORT + "/acknowledged-warnings");
		assertThat(kept.json()).hasSize(2)
			.allSatisfy((one) -> assertThat(one.get("oneByOne").booleanValue()).isFalse());
		assertThat(kept.text("0.value")).isEqualTo("2019-09-02");
	}

	@Test
	void anotherValueInTheSamePlaceIsAnotherWarning() {
		send("acknowledged=1/payment_date/paid-in-earlier-period&acknowledged=3/payment_date/paid-in-earlier-period");
		assertThat(this.jdbc.queryForObject("select count(*) from acknowledged_warning", Integer.class)).isEqualTo(2);
		this.jdbc.update("update acknowledged_warning set value = '2019-09-01' where line = 1");
		Refused.as(Refusal.Kind.INVALID, "warnings-not-acknowledged", this::submit);
	}

	private void submit() {
		SignedIn.as("partner-3", () -> this.application.getBean(SubmitPartnerReport.class)
			.submit("PGI06030", 3, 2, Optional.empty(), true));
	}

	private Portal.Answer send(String fields) {
		return this.partner.send("POST", REPORT + "/submission", FORM, "version="
				+ page("/submission").selectFirst("form[action$=submission] [name=version]").val() + "&" + fields);
	}

	private Document page(String path) {
		return Jsoup.parse(this.partner.get(REPORT + path).body());
	}

}
