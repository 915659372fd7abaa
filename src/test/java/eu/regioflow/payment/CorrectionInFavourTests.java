package eu.regioflow.payment;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What control deducted without reason is given back. Declared are 1,000.10 of staff,
 * 150.01 of office and 100.01 of travel; control took 100.00 off the staff and parked a
 * line, so that 900.10 + 135.01 + 100.01 were verified, EUR 964.85 of them of the ERDF.
 */
@DemoTest
class CorrectionInFavourTests {

	private static final String AUDITS = "/projects/PGI06030/audits";

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	private static final String ROWS = "1,STAFF,Salary,,,,,2019-09-02,EUR,,,1000.10,,no\n"
			+ "2,TRAVEL,Train,Railway,,T-1,2019-09-01,2019-09-02,EUR,100.01,0.00,100.01,,no\n"
			+ "3,TRAVEL,Bus,Coaches,,B-1,2019-09-01,2019-09-02,EUR,20.00,0.00,20.00,,no\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private Payments payments;

	private PlayedPeriod period;

	@BeforeEach
	void verifyAReportWithADeduction() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.replace(2, 1, this.period.read((HEAD + ROWS).getBytes()));
		this.period.submit(2, 1);
		this.period.find(2, 1, new LineFinding(1, Money.of("100.00"), ErrorType.NOT_PAID, false, ""),
				new LineFinding(3, Money.ZERO, null, true, ""));
		this.period.certify(2, 1);
		this.period.claim(1);
		this.period.verify(1);
		done(post("js", AUDITS, "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
	}

	@Test
	void whatIsGivenBackIsPaidByEachFundAndNeverAboveWhatWasDeclared() {
		JsonNode entered = done(enter("ma", 1, "60.00", true, "NA"));
		assertThat(entered.get("inFavour").asBoolean()).isTrue();
		assertThat(entered.get("corrected").asText()).isEqualTo("-69.00");
		assertThat(post("ma", AUDITS + "/1/corrections/1/closing", "").text("code")).isEqualTo("four-eyes");
		assertThat(given()).isEqualTo("0.00 0.00 0.00");
		JsonNode closed = done(close(1));
		assertThat(closed.get("outcome").asText()).isEqualTo("SUPPLEMENT");
		// office 15 % of 960.10 less that of 900.10; ERDF 1,023.50 less 964.85
		assertThat(given()).isEqualTo("-69.00 -58.65 -10.35");
		refused(enter("js", 1, "40.01", true, "NA"), 422, "more-than-declared");
		done(enter("js", 1, "40.00", true, "NA"));
		done(close(2));
		// all of the 115.00 that control took, office included
		assertThat(given()).isEqualTo("-115.00 -97.75 -17.25");
		refused(enter("js", 1, "0.01", true, "NA"), 422, "more-than-declared");
		assertThat(this.payments.findByProjectOrderByPeriodAscFundAsc("PGI06030"))
			.extracting((payment) -> payment.path() + " " + payment.verified())
			.containsExactlyInAnyOrder("PGI06030/report/1/payment/ERDF 964.85",
					"PGI06030/correction/PGI06030-A-1-1/payment/ERDF 58.65",
					"PGI06030/correction/PGI06030-A-1-2/payment/ERDF 39.10");
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void theSupplementIsAuthorisedByAnotherPersonAndPaidOnceWithoutTouchingTheFirstPayment() {
		done(enter("js", 1, "60.00", true, "NA"));
		done(close(1));
		Payment supplement = supplement();
		assertThat(post("ma", "/payments/" + supplement.id() + "/authorisation", "{\"amount\":\"58.66\"}").text("code"))
			.isEqualTo("more-than-verified");
		this.period.authorise(supplement.id(), Money.of("58.65"));
		this.period.confirm(supplement.id(), 1, Money.of("58.65"));
		Breakdown paid = this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.CATEGORY);
		assertThat(paid.row("STAFF").paid()).isEqualTo(Money.of("51.00"));
		assertThat(paid.row("OFFICE").paid()).isEqualTo(Money.of("7.65"));
		assertThat(this.payments.get(supplement.id()).status()).isEqualTo(Payment.Status.PAID);
		assertThat(this.checks.findings()).isEmpty();
		String page = Portal.of(this.port, "auditor").get("/projects/PGI06030/payments").body();
		assertThat(page).contains("correction PGI06030-A-1-1 in the project", "PGI06030-A-1-1-ERDF-1");
		JsonNode application = done(post("ca", "/declarations",
				"{\"kind\":\"PAYMENT_APPLICATION\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}"));
		// declared with the correction, not again with its payment
		assertThat(application.get("items")).hasSize(1);
		assertThat(application.get("items").get(0).get("reference").asText()).isEqualTo("PGI06030-A-1-1");
		assertThat(application.get("total").get("total").asText()).isEqualTo("69.00");
		assertThat(application.get("total").get("union").asText()).isEqualTo("58.65");
	}

	@Test
	void whatIsStillOwedToTheFundIsSetOffFirst() {
		Payment main = this.period.payment();
		this.period.authorise(main.id(), main.verified());
		// 42.50 of the ERDF are owed and wait for the next payment
		JsonNode taken = done(post("js", AUDITS + "/1/corrections",
				body(2, "50.00", false, "ADJUSTMENT_IN_NEXT_PAYMENT").replace("}", ",\"suspectedFraud\":true}")));
		assertThat(taken.get("corrected").asText()).isEqualTo("50.00");
		done(close(1));
		done(enter("js", 2, "50.00", true, "NA"));
		done(close(2));
		Payment supplement = supplement();
		assertThat(supplement.verified()).isEqualTo(Money.of("42.50"));
		assertThat(supplement.status()).isEqualTo(Payment.Status.PAID);
		assertThat(supplement.instalments().get(0).setsOff()).isEqualTo(Instalment.SetOff.RECOVERY);
		assertThat(given()).isEqualTo("0.00 0.00 0.00");
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void aParkedLineAndAnImpactOnTheProjectAreRefusedAndChangeNothing() {
		String before = post("js", AUDITS, "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}")
			.body();
		assertThat(before).contains("\"number\":2");
		refused(enter("js", 3, "5.00", true, "NA"), 409, "correction-line-parked");
		refused(enter("js", 1, "5.00", true, "REPAYMENT_BY_PROJECT"), 422, "correction-in-favour-impact");
		refused(enter("js", 2, "0.01", true, "NA"), 422, "more-than-declared");
		assertThat(Portal.of(this.port, "js").get("/api/v1" + AUDITS + "/1").json().get("corrections")).isEmpty();
	}

	@Test
	void aComputedCategoryIsGivenBackUpToWhatWasDeclaredOfIt() {
		String office = "{\"partner\":2,\"report\":1,\"category\":\"OFFICE\",\"amount\":\"%s\",\"inFavour\":true,"
				+ "\"errorType\":\"NOT_PAID\"}";
		refused(post("js", AUDITS + "/1/corrections", office.formatted("15.01")), 422, "more-than-declared");
		done(post("js", AUDITS + "/1/corrections", office.formatted("15.00")));
		done(close(1));
		assertThat(given()).isEqualTo("-15.00 -12.75 -2.25");
	}

	@Test
	void itIsEnteredOnThePageInBothLanguages() {
		Portal js = Portal.of(this.port, "js");
		assertThat(js.get(AUDITS + "/1", "Accept-Language", "de").body()).contains("Zugunsten des Projekts");
		String form = "report=2/1&line=1&amount=%s&inFavour=true&errorType=NOT_PAID&impact=NA&followUp=NO&scenario=NA";
		Portal.Answer refused = js.send("POST", AUDITS + "/1/corrections", "application/x-www-form-urlencoded",
				form.formatted("100.01"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("EUR 100.01 is more than the EUR 100.00 that was declared");
		assertThat(
				js.send("POST", AUDITS + "/1/corrections", "application/x-www-form-urlencoded", form.formatted("60.00"))
					.status())
			.isEqualTo(302);
		assertThat(js.get(AUDITS + "/1").body())
			.contains("Partner 2, report 1, line 1: EUR 60.00 is eligible after all.", "would give back");
	}

	private Payment supplement() {
		return this.payments.findByProjectOrderByPeriodAscFundAsc("PGI06030")
			.stream()
			.filter((payment) -> payment.correction() != null)
			.findFirst()
			.orElseThrow();
	}

	/** Of all categories, of the ERDF and of the partner; below zero is given back. */
	private String given() {
		Slice slice = Slice.project("PGI06030");
		Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
		return "%s %s %s".formatted(this.ledger.breakdown(slice, Dimension.CATEGORY).total().corrected(),
				sources.row("ERDF").corrected(), sources.row("PARTNER").corrected());
	}

	private Portal.Answer enter(String account, int line, String amount, boolean inFavour, String impact) {
		return post(account, AUDITS + "/1/corrections", body(line, amount, inFavour, impact));
	}

	private static String body(int line, String amount, boolean inFavour, String impact) {
		return ("{\"partner\":2,\"report\":1,\"line\":%d,\"amount\":\"%s\",\"inFavour\":%s,\"errorType\":\"NOT_PAID\","
				+ "\"impact\":\"%s\"}")
			.formatted(line, amount, inFavour, impact);
	}

	private Portal.Answer close(int number) {
		return post("ca", AUDITS + "/1/corrections/" + number + "/closing", "");
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post("/api/v1" + path, body);
	}

	private static JsonNode done(Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
