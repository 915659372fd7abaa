package eu.regioflow.partnerreport;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Partner 2 bears EUR 20,713.35 of its budget: 10,000.00 public, 10,000.00 automatic
 * public, 713.35 private.
 */
@DemoTest
class OwnContributionsTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String REPORTS = "/projects/PGI06030/partners/2/reports/";

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void withoutStatedContributionsNothingIsSaidOfThem() {
		declare(1, "1,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,100.01,0.00,100.01,,no\n");
		assertThat(overview(1).get("contributions")).isEmpty();
		assertThat(partner().get(REPORTS + 1).body()).doesNotContain("id=\"contributions\"");
	}

	@Test
	void draftedContributionsCountOnlyOnceTheyAreAdopted() {
		draft();
		assertThat(overview(1).get("contributions")).isEmpty();
		adopt();
		assertThat(overview(1).get("contributions")).hasSize(3);
	}

	// 1000.10 + 100.01 + office 150.01 = 1250.12 less ERDF 1062.60 = 187.52; in
	// proportion
	// 90.5310, 90.5310 and 6.4580: the cent goes to the largest remainder
	@Test
	void theKindsOfMoneyAddUpToThePartnersShareInEveryColumnAndReport() {
		draft();
		adopt();
		declare(1, "1,STAFF,Salary,,,,,2019-09-02,EUR,,,1000.10,,no\n"
				+ "2,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,100.01,0.00,100.01,,no\n");
		String live = overview(1).get("contributions").toString();
		assertThat(live).isEqualTo("[" + row("PUBLIC", "10000.00", "0.00", "90.53", "90.53", "9909.47") + ","
				+ row("AUTOMATIC_PUBLIC", "10000.00", "0.00", "90.53", "90.53", "9909.47") + ","
				+ row("PRIVATE", "713.35", "0.00", "6.46", "6.46", "706.89") + "]");
		this.period.submit(2, 1);
		assertThat(overview(1).get("contributions")).hasToString(live);
		this.period.moveTo(LocalDate.of(2020, 8, 20));
		// 0.10 less ERDF 0.08 = 0.02; so far 187.54
		declare(2, "1,TRAVEL,Train,Railway,,T-2,2020-03-01,2020-03-02,EUR,0.10,0.00,0.10,,no\n");
		assertThat(overview(2).get("contributions"))
			.hasToString("[" + row("PUBLIC", "10000.00", "90.53", "0.01", "90.54", "9909.46") + ","
					+ row("AUTOMATIC_PUBLIC", "10000.00", "90.53", "0.01", "90.54", "9909.46") + ","
					+ row("PRIVATE", "713.35", "6.46", "0.00", "6.46", "706.89") + "]");
		this.period.submit(2, 2);
		assertThat(this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.SOURCE).row("PARTNER").declared())
			.hasToString("187.54");
		assertThat(Jsoup.parse(partner().get(REPORTS + 2).body()).select("#contributions tr[data-key]").eachText())
			.containsExactly("Public 10,000.00 90.53 0.01 90.54 9,909.46",
					"Automatic public 10,000.00 90.53 0.01 90.54 9,909.46", "Private 713.35 6.46 0.00 6.46 706.89",
					"Own contribution of the partner 20,713.35 187.52 0.02 187.54 20,525.81");
		assertThat(partner().get(REPORTS + 2, "Accept-Language", "de").body())
			.contains("Woher der Anteil des Partners kommt", "Automatisch öffentlich");
	}

	private static String row(String kind, String planned, String before, String current, String soFar,
			String remaining) {
		return "{\"kind\":\"%s\",\"planned\":\"%s\",\"previouslyDeclared\":\"%s\",\"current\":\"%s\",\"soFar\":\"%s\",\"remaining\":\"%s\"}"
			.formatted(kind, planned, before, current, soFar, remaining);
	}

	private void draft() {
		Portal.Answer drafted = partner().put(BUDGET, """
				{"flatRates": {"officeOnStaff": "15"}, "contributions": [
					{"own": true, "status": "PUBLIC", "amount": "10000.00"},
					{"name": "Region", "status": "AUTOMATIC_PUBLIC", "amount": "10000.00"},
					{"name": "Chamber", "status": "PRIVATE", "amount": "713.35"}], "lines": [
					{"category": "STAFF", "units": "1", "price": "78000.00"},
					{"category": "TRAVEL", "units": "1", "price": "13500.00"},
					{"category": "EXTERNAL", "units": "1", "price": "34889.00"}]}
				""");
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
	}

	private void adopt() {
		Portal.Answer adopted = Portal.of(this.port, "js").post(BUDGET + "/adoption", "{\"reason\": \"Stated\"}");
		assertThat(adopted.status()).as(adopted.body()).isEqualTo(200);
	}

	private void declare(int report, String rows) {
		Portal.Answer filled = partner().send("PUT", "/api/v1" + REPORTS + report + "/expenditure", "text/csv",
				HEAD + rows);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
	}

	private JsonNode overview(int report) {
		return partner().get("/api/v1" + REPORTS + report + "/overview").json();
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

}
