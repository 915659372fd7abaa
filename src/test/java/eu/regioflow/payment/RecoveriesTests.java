package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What corrections do to payments: 1,000.00 of a staff line of partner 1 are 1,150.00
 * with office costs, 977.50 of the ERDF.
 */
@DemoTest
class RecoveriesTests {

	private static final String CORRECTIONS = "/api/v1/projects/PGI06030/audits/1/corrections";

	private static final String RECOVERIES = "/projects/PGI06030/recoveries";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	private Payment payment;

	@BeforeEach
	void verifyAReportOfPartnerOne() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.claim(1);
		this.period.verify(1);
		this.payment = this.period.payment();
		done(Portal.of(this.port, "js")
			.post("/api/v1/projects/PGI06030/audits",
					"{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
	}

	@Test
	void whatIsPaidAndCorrectedIsPaidBackInPartsWithInterest() {
		payAll();
		close(correct("REPAYMENT_BY_PROJECT"));
		JsonNode owed = recovery();
		assertThat(owed.get("owed").asText()).isEqualTo("977.50");
		assertThat(owed.get("status").asText()).isEqualTo("OPEN");
		refused(post("ca", "interest", "{\"rate\":4,\"from\":\"2020-03-01\"}"), 403, "not-permitted");
		JsonNode charged = done(post("ma", "interest", "{\"rate\":4,\"from\":\"2020-03-01\"}"));
		assertThat(charged.get("interestRate").asText()).isEqualTo("4");
		this.period.moveTo(LocalDate.of(2020, 6, 9));
		refused(post("ma", "repayments", "{\"amount\":\"1.00\",\"paidOn\":\"2020-06-09\"}"), 403, "not-permitted");
		refused(post("ca", "repayments", "{\"amount\":\"977.51\",\"paidOn\":\"2020-06-09\"}"), 422, "more-than-owed");
		refused(post("ca", "repayments", "{\"amount\":\"1.00\",\"paidOn\":\"2020-06-10\"}"), 422, "day-in-future");
		refused(post("ca", "repayments", "{\"amount\":\"1.00\"}"), 422, "date-missing");
		// 100 days: 977.50 × 4 % × 100 / 365
		refused(post("ca", "repayments", "{\"amount\":\"1.00\",\"interest\":\"10.72\",\"paidOn\":\"2020-06-09\"}"), 422,
				"more-interest-than-due");
		JsonNode part = done(
				post("ca", "repayments", "{\"amount\":\"377.50\",\"interest\":\"10.71\",\"paidOn\":\"2020-06-09\"}"));
		assertThat(part.get("status").asText()).isEqualTo("PART_SETTLED");
		assertThat(part.get("interestDue").asText()).isEqualTo("0.00");
		assertRecovered("377.50");
		refused(post("ma", "interest", "{\"rate\":5,\"from\":\"2020-03-01\"}"), 409, "recovery-begun");
		JsonNode rest = done(post("ca", "repayments", "{\"amount\":\"600.00\",\"paidOn\":\"2020-06-09\"}"));
		assertThat(rest.get("status").asText()).isEqualTo("SETTLED");
		assertThat(rest.get("steps")).hasSize(2);
		assertRecovered("977.50");
		assertThat(this.jdbc.queryForList("""
				select action from trail_entry where subject = 'PGI06030/recovery/PGI06030-A-1-1/ERDF'
					order by sequence""", String.class)).containsExactly("recovery-opened", "recovery-interest-charged",
				"recovery-repaid", "recovery-repaid");
		assertAllIsWell();
		this.jdbc.update("update recovery set settled = settled - 0.01");
		assertThat(this.application.getBean(StandingChecks.class).findings()).extracting(StandingChecks.Finding::code)
			.containsExactlyInAnyOrder("recovery-and-ledger", "work-without-process");
	}

	@Test
	void theLastEuroIsPaidBackOnce() throws Exception {
		payAll();
		close(correct("REPAYMENT_BY_PROJECT"));
		UUID id = UUID.fromString(recovery().get("id").asText());
		RecordRepayment recording = this.application.getBean(RecordRepayment.class);
		List<String> outcomes = SameMoment.outcomes(
				() -> SignedIn.as("ca",
						() -> recording.record(id, Optional.empty(), Money.of("977.50"), null,
								LocalDate.of(2020, 2, 10))),
				() -> SignedIn.as("ca", () -> recording.record(id, Optional.empty(), Money.of("977.50"), null,
						LocalDate.of(2020, 2, 10))));
		assertThat(outcomes).containsExactly("done", "more-than-owed");
		assertRecovered("977.50");
		assertThatException().isThrownBy(() -> this.jdbc.update("update recovery set settled = principal + 0.01"))
			.withMessageContaining("recovery_cap");
	}

	@Test
	void whatIsNotPaidYetIsLoweredAtOnce() {
		close(correct("ADJUSTMENT_IN_NEXT_PAYMENT"));
		assertThat(recovery().get("status").asText()).isEqualTo("SETTLED");
		JsonNode lowered = payments().get(0);
		assertThat(lowered.get("paid").asText()).isEqualTo("977.50");
		assertThat(lowered.get("instalments").get(0).get("setsOff").asText()).isEqualTo("RECOVERY");
		Money rest = this.payment.verified().minus(Money.of("977.50"));
		Portal.Answer all = Portal.of(this.port, "ma")
			.post("/api/v1/payments/" + this.payment.id() + "/authorisation",
					"{\"amount\":\"" + this.payment.verified() + "\"}");
		refused(all, 422, "more-than-verified");
		this.period.authorise(this.payment.id(), rest);
		this.period.confirm(this.payment.id(), 2, rest);
		assertThat(this.period.payment().status()).isEqualTo(Payment.Status.PAID);
		assertThat(Portal.of(this.port, "ma").get("/api/v1/tasks").json()).isEmpty();
		assertRecovered("977.50");
		assertAllIsWell();
		Document page = Jsoup.parse(Portal.of(this.port, "ca").get("/projects/PGI06030/payments").body());
		assertThat(page.select("[data-sets-off=RECOVERY]")).hasSize(1);
	}

	@Test
	void theNextPaymentOfTheFundIsLoweredWhenItOpens() {
		payAll();
		close(correct("ADJUSTMENT_IN_NEXT_PAYMENT"));
		assertThat(recovery().get("outstanding").asText()).isEqualTo("977.50");
		this.period.certifyAll(3);
		verifyAnotherClaim();
		assertThat(recovery().get("status").asText()).isEqualTo("SETTLED");
		JsonNode next = payments().get(1);
		assertThat(next.get("paid").asText()).isEqualTo("977.50");
		assertRecovered("977.50");
		assertAllIsWell();
	}

	@Test
	void aDebtIsSetOffAgainstAPaymentOfItsFundOnly() {
		close(correct("REPAYMENT_BY_PROJECT"));
		refused(post("ca", "set-offs", "{}"), 403, "not-permitted");
		refused(post("ma", "set-offs", "{\"amount\":\"1.00\"}"), 422, "set-off-payment-missing");
		refused(post("ma", "set-offs", "{\"payment\":\"%s\"}".formatted(this.payment.id())), 422, "amount-missing");
		refused(post("ma", "set-offs", setOff("977.51")), 422, "more-than-owed");
		this.jdbc.update("update recovery set fund = 'IPA'");
		refused(post("ma", "set-offs", setOff("1.00")), 422, "set-off-of-another-fund");
		this.jdbc.update("update recovery set fund = 'ERDF'");
		assertThat(payments().get(0).get("paid").asText()).isEqualTo("0.00");
		JsonNode lowered = done(post("ma", "set-offs", setOff("77.50")));
		assertThat(lowered.get("outstanding").asText()).isEqualTo("900.00");
		assertThat(lowered.get("steps").get(0).get("payment").asText()).isEqualTo(this.payment.id().toString());
		assertThat(payments().get(0).get("paid").asText()).isEqualTo("77.50");
		assertRecovered("77.50");
		assertAllIsWell();
	}

	@Test
	void aPaymentThatIsWhollySetOffHasNoWorkLeft() {
		this.jdbc.update("update payment set verified = 500");
		close(correct("ADJUSTMENT_IN_NEXT_PAYMENT"));
		assertThat(this.period.payment().status()).isEqualTo(Payment.Status.PAID);
		assertThat(recovery().get("outstanding").asText()).isEqualTo("477.50");
		assertThat(Portal.of(this.port, "ma").get("/api/v1/tasks").json()).isEmpty();
	}

	@Test
	void whatIsMinorIsNotOwed() {
		done(Portal.of(this.port, "js")
			.post(CORRECTIONS,
					"""
							{"partner":1,"report":1,"line":1,"amount":"10.00","errorType":"OTHER","impact":"REPAYMENT_BY_PROJECT"}"""));
		close(1);
		assertThat(Portal.of(this.port, "ca").get("/api/v1" + RECOVERIES).json()).isEmpty();
		close(correct("REPAYMENT_BY_PROJECT"));
		assertThat(Portal.of(this.port, "ca").get("/api/v1" + RECOVERIES).json()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ma | interest | {"rate":4,"from":"2020-03-01"}
			ma | request | {"repayBy":"2020-03-10"}
			ca | repayments | {"amount":"1.00","paidOn":"2020-02-10"}
			ma | set-offs | {"amount":"1.00","payment":"%s"}
			ma | withdrawal | {"ground":"NOT_OWED","reason":"A mistake."}
			""")
	void anActOnWhatSomebodyChangedMeanwhileIsRefused(String who, String act, String body) {
		close(correct("REPAYMENT_BY_PROJECT"));
		JsonNode before = recovery();
		String path = "/api/v1/recoveries/" + before.get("id").asText() + "/" + act;
		String filled = body.formatted(this.payment.id());
		Portal portal = Portal.of(this.port, who);
		refused(portal.post(path, filled, "If-Match", "\"99\""), 409, "stale-version");
		assertThat(recovery()).isEqualTo(before);
		done(portal.post(path, filled, "If-Match", "\"" + before.get("version") + "\""));
	}

	@Test
	void theTrailSaysWhatWasOwedChargedRepaidAndSetOff() {
		close(correct("REPAYMENT_BY_PROJECT"));
		done(post("ma", "interest", "{\"rate\":4,\"from\":\"2020-03-01\"}"));
		done(post("ca", "repayments", "{\"amount\":\"77.50\",\"paidOn\":\"2020-02-10\"}"));
		done(post("ma", "set-offs", setOff("100.00")));
		done(post("ma", "request", "{\"repayBy\":\"2020-03-10\"}"));
		done(post("ma", "withdrawal", "{\"ground\":\"NOT_OWED\",\"reason\":\"A mistake.\"}"));
		List<String> facts = this.jdbc.queryForList("""
				select chain || ' ' || facts from trail_entry
					where subject = 'PGI06030/recovery/PGI06030-A-1-1/ERDF' order by sequence
				""", String.class);
		assertThat(facts).hasSize(6).allMatch((entry) -> entry.startsWith("PGI06030 "));
		assertThat(facts.get(0)).contains("\"owed\":\"977.50\"", "\"manner\":\"REPAYMENT\"");
		assertThat(facts.get(1)).contains("\"rate\":\"4\"", "\"from\":\"2020-03-01\"");
		assertThat(facts.get(2)).contains("\"amount\":\"77.50\"", "\"interest\":\"0.00\"", "\"owed\":\"900.00\"");
		assertThat(facts.get(3)).contains("\"amount\":\"100.00\"", "\"owed\":\"800.00\"");
		assertThat(facts.get(4)).contains("\"by\":\"2020-03-10\"", "\"owed\":\"800.00\"");
		assertThat(facts.get(5)).contains("\"given up\":\"800.00\"", "NOT_OWED");
	}

	@Test
	void thePageChargesRecordsAndSetsOff() {
		close(correct("REPAYMENT_BY_PROJECT"));
		String id = recovery().get("id").asText();
		assertThat(form("ma", id, "interest", "rate=4,5&from=2020-02-10").status()).isEqualTo(302);
		Portal.Answer refused = form("ca", id, "repayments", "amount=1,000.00&interest=&paidOn=2020-02-10");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst(".govuk-error-summary a").text()).contains("1,000.00",
				"977.50");
		assertThat(form("ca", id, "repayments", "amount=77.50&interest=&paidOn=2020-02-10").status()).isEqualTo(302);
		assertThat(form("ma", id, "set-offs", "amount=100.00&payment=" + this.payment.id()).status()).isEqualTo(302);
		Document page = Jsoup.parse(Portal.of(this.port, "auditor").get(RECOVERIES).body());
		assertThat(page.select("[data-total=outstanding]").text()).isEqualTo("EUR 800.00");
		assertThat(page.select("[data-step]")).hasSize(2);
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.text()).contains("4.5%");
	}

	/** A second claim, as a later period would bring it. */
	private void verifyAnotherClaim() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		this.period.claim(2);
		this.period.verify(2);
	}

	private void payAll() {
		this.period.authorise(this.payment.id(), this.payment.verified());
		this.period.confirm(this.payment.id(), 1, this.payment.verified());
	}

	private int correct(String impact) {
		return done(Portal.of(this.port, "js")
			.post(CORRECTIONS,
					"{\"partner\":1,\"report\":1,\"line\":1,\"amount\":\"1000.00\",\"errorType\":\"PROCUREMENT\",\"impact\":\"%s\"}"
						.formatted(impact)))
			.get("number")
			.asInt();
	}

	private void close(int number) {
		done(Portal.of(this.port, "ca").post(CORRECTIONS + "/" + number + "/closing", ""));
	}

	private String setOff(String amount) {
		return "{\"payment\":\"%s\",\"amount\":\"%s\"}".formatted(this.payment.id(), amount);
	}

	private JsonNode recovery() {
		return Portal.of(this.port, "auditor").get("/api/v1" + RECOVERIES).json().get(0);
	}

	private JsonNode payments() {
		return Portal.of(this.port, "auditor").get("/api/v1/projects/PGI06030/payments").json();
	}

	private Portal.Answer post(String account, String act, String body) {
		return Portal.of(this.port, account)
			.post("/api/v1/recoveries/" + recovery().get("id").asText() + "/" + act, body);
	}

	private Portal.Answer form(String account, String id, String act, String fields) {
		return Portal.of(this.port, account)
			.send("POST", "/recoveries/" + id + "/" + act, "application/x-www-form-urlencoded", fields);
	}

	private void assertRecovered(String amount) {
		for (Dimension view : Dimension.values()) {
			Balance total = this.ledger.breakdown(Slice.project("PGI06030"), view).total();
			assertThat(total.recovered()).as(view.name()).isEqualTo(Money.of(amount));
		}
	}

	private void assertAllIsWell() {
		assertThat(this.application.getBean(StandingChecks.class).findings()).isEmpty();
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
