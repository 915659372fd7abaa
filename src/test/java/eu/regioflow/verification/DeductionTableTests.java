package eu.regioflow.verification;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of deductions of control and of verification, on pages, in the API and on
 * the certificate. Line 1 of partner 4 is staff, on which 15 % office costs follow.
 */
@DemoTest
class DeductionTableTests {

	private static final String CONTROL = "/projects/PGI06030/partners/4/reports/1/control";

	private static final String VERIFICATION = "/projects/PGI06030/reports/1/verification";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void find() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.period.find(4, 1, new LineFinding(1, Money.of("20.00"), ErrorType.NOT_PAID, false, ""));
	}

	@Test
	void controlShowsTheEffectOnTheFlatRateAsItsOwnRow() {
		Portal controller = portal("controller-ro");
		Document page = Jsoup.parse(controller.get(CONTROL).body());
		assertThat(page.select("#deductions tr[data-key]").eachText()).containsExactly("Not paid 20.00",
				"Office and administration: effect on the flat rate 3.00", "Total 23.00");
		assertThat(page.selectFirst("[data-total=deducted]").text()).contains("23.00");
		JsonNode table = controller.get("/api/v1" + CONTROL + "/deductions").json();
		assertThat(table).hasToString("""
				{"rows":[{"errorType":"NOT_PAID","flatRate":null,"amount":"20.00"},\
				{"errorType":null,"flatRate":"OFFICE","amount":"3.00"}],"total":"23.00"}""");
	}

	@Test
	void thePartnerSeesTheTableOnceTheCertificateIsIssued() {
		Portal partner = portal("partner-4");
		assertThat(partner.get("/api/v1" + CONTROL + "/deductions").status()).isEqualTo(404);
		assertThat(partner.get(CONTROL).body()).doesNotContain("id=\"deductions\"");
		this.period.certify(4, 1);
		assertThat(partner.get("/api/v1" + CONTROL + "/deductions").text("total")).isEqualTo("23.00");
		assertThat(partner.get(CONTROL).body()).contains("id=\"deductions\"");
		DemoState.awaitListeners(this.application);
		assertThat(partner.get("/api/v1/statements/PGI06030-C-4-1", "Accept", "application/json").body())
			.contains("Office and administration: effect on the flat rate");
	}

	@Test
	void aDraftHasNoDeductions() {
		assertThat(portal("controller-si").get("/api/v1/projects/PGI06030/partners/2/reports/1/control/deductions")
			.status()).isEqualTo(404);
	}

	@Test
	void verificationShowsBothAuthoritiesSideBySide() {
		this.period.certify(4, 1);
		this.period.claim(1);
		this.period.examine(1,
				new LineVerification(4, 1, 1, Money.of("10.00"), Money.of("1.00"), false, ErrorType.CALCULATION, ""),
				new LineVerification(4, 1, 2, null, Money.of("2.00"), false, ErrorType.PUBLICITY, ""));
		Portal js = portal("js");
		Document page = Jsoup.parse(js.get(VERIFICATION).body());
		assertThat(page.select("#deductions tr[data-key]").eachText()).containsExactly("Calculation 10.00 1.00 11.00",
				"Publicity 0.00 2.00 2.00", "Office and administration: effect on the flat rate 1.50 0.45 1.95",
				"Total 11.50 3.45 14.95");
		JsonNode table = js.get("/api/v1" + VERIFICATION + "/deductions").json();
		assertThat(table.get("total")).hasToString("""
				{"errorType":null,"flatRate":null,"deductedJs":"11.50","deductedMa":"3.45","deducted":"14.95"}""");
		assertThat(table.get("rows")).hasSize(3);
		assertThat(portal("partner-4").get("/api/v1" + VERIFICATION + "/deductions").status()).isNotEqualTo(200);
		this.period.verify(1);
		assertThat(js.get("/api/v1" + VERIFICATION + "/deductions").json()).isEqualTo(table);
	}

	@Test
	void theStatementHasTheTableOfThePage() {
		this.period.certify(4, 1);
		this.period.claim(1);
		this.period.examine(1,
				new LineVerification(4, 1, 1, Money.of("10.00"), Money.of("1.00"), false, ErrorType.CALCULATION, ""),
				new LineVerification(4, 1, 2, null, Money.of("2.00"), false, ErrorType.PUBLICITY, ""));
		this.period.verify(1);
		DemoState.awaitListeners(this.application);
		Portal partner = portal("partner-4");
		JsonNode deductions = partner.get("/api/v1/statements/PGI06030-P-1", "Accept", "application/json")
			.json()
			.at("/figures/deductions");
		assertThat(deductions.get("rows"))
			.extracting(
					(row) -> row.get("label").asText() + " " + row.get("js").asText() + " " + row.get("ma").asText())
			.containsExactly("Calculation error 10.00 1.00", "Information and publicity 0.00 2.00",
					"Office and administration: effect on the flat rate 1.50 0.45");
		assertThat(deductions.get("total").get("both").asText()).isEqualTo("14.95");
		assertThat(partner.get("/api/v1/statements/PGI06030-P-1", "Accept", "text/csv").body())
			.contains("deduction,Calculation error,,11.00,,,10.00,1.00", "deduction,TOTAL,,14.95,,,11.50,3.45");
	}

	private Portal portal(String account) {
		return Portal.of(this.port, account);
	}

}
