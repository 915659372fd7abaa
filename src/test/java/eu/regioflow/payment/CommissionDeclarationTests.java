package eu.regioflow.payment;

import java.util.List;

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
import eu.regioflow.payment.accounts.CommissionDeclaration;
import eu.regioflow.payment.accounts.OpenDeclaration;
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
 * Payment applications and annual accounts from a paid claim of a public partner with 85
 * % of the ERDF and the Swiss partner, whom no fund supports.
 */
@DemoTest
class CommissionDeclarationTests {

	private static final String DECLARATIONS = "/api/v1/declarations";

	private static final String APPLICATION = "{\"kind\":\"PAYMENT_APPLICATION\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}";

	private static final String ACCOUNT = "{\"kind\":\"ANNUAL_ACCOUNT\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}";

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
	void verifyAClaim() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(2);
		this.period.certifyAll(8);
		this.period.claim(1);
		this.period.verify(1);
		this.payment = this.period.payment();
	}

	@Test
	void aDraftGathersWhatIsWhollyPaidWithTheLedgersFigures() {
		assertThat(done(post("ca", "", APPLICATION)).get("items")).isEmpty();
		this.jdbc.update("delete from commission_declaration");
		pay();
		JsonNode draft = done(post("ca", "", APPLICATION));
		assertThat(draft.get("reference").asText()).isEqualTo("ERDF-2019-2020-APP-1");
		assertThat(draft.get("items")).hasSize(1);
		Balance partner = this.ledger.breakdown(Slice.partner("PGI06030", 2), Dimension.CATEGORY).total();
		JsonNode total = draft.get("total");
		assertThat(total.get("total").asText()).isEqualTo(partner.verified().toString());
		assertThat(total.get("union").asText()).isEqualTo(this.payment.verified().toString());
		assertThat(total.get("publicMoney").asText()).isEqualTo(partner.verified().toString());
		assertThat(draft.get("items").get(0).get("reference").asText()).isEqualTo("PGI06030/report/1/payment/ERDF");
	}

	@Test
	void aPrivatePartnersOwnPartIsNotPublic() {
		this.jdbc
			.update("update partner set legal_status = 'PRIVATE_NON_PROFIT' where project = 'PGI06030' and number = 2");
		pay();
		JsonNode total = done(post("ca", "", APPLICATION)).get("total");
		assertThat(total.get("publicMoney").asText()).isEqualTo(this.payment.verified().toString());
		assertThat(Money.of(total.get("total").asText()).isMoreThan(this.payment.verified())).isTrue();
	}

	@Test
	void correctionsAreDeclaredBelowZeroWhereTheirScenarioSaysSo() {
		pay();
		correct("SCENARIO_2");
		correct("SCENARIO_3");
		correct("SCENARIO_1");
		JsonNode draft = done(post("ca", "", APPLICATION));
		assertThat(draft.get("items")).hasSize(2);
		JsonNode taken = draft.get("items").get(1);
		assertThat(taken.get("reference").asText()).isEqualTo("PGI06030-A-1-1");
		assertThat(taken.get("body").asText()).isEqualTo("AA");
		assertThat(taken.get("amounts").get("total").asText()).isEqualTo("-115.00");
		assertThat(taken.get("amounts").get("union").asText()).isEqualTo("-97.75");
		String id = draft.get("id").asText();
		assertThat(done(post("ca", "/" + id + "/gathering", "{\"leaveOut\":[\"PGI06030-A-1-1\"]}")).get("items"))
			.hasSize(1);
		assertThat(done(post("ca", "/" + id + "/gathering", "{}")).get("items")).hasSize(2);
		done(post("ca", "/" + id + "/finishing", ""));
		JsonNode account = done(post("ca", "", ACCOUNT));
		assertThat(account.get("items")).hasSize(2);
		assertThat(account.get("items").get(0).get("reference").asText()).isEqualTo("PGI06030-A-1-2");
		assertThat(account.get("items").get(1).get("kind").asText()).isEqualTo("APPLICATION");
		assertThat(account.get("items").get(1).get("amounts")).isEqualTo(draft.get("total"));
	}

	@Test
	void finishedAccountsCloseTheYearUntilTheyAreReopened() {
		pay();
		refused(post("ca", "/" + openAccount() + "/finishing", ""), 409, "nothing-to-declare");
		String application = done(post("ca", "", APPLICATION)).get("id").asText();
		refused(post("ca", "", APPLICATION), 409, "declaration-exists");
		String account = this.jdbc
			.queryForObject("select id::text from commission_declaration where kind = 'ANNUAL_ACCOUNT'", String.class);
		refused(post("ca", "/" + account + "/finishing", ""), 409, "application-draft");
		assertThat(done(post("ca", "/" + application + "/finishing", "")).get("status").asText()).isEqualTo("FINISHED");
		refused(post("ca", "/" + application + "/gathering", "{}"), 409, "declaration-finished");
		JsonNode finished = done(post("ca", "/" + account + "/finishing", ""));
		assertThat(finished.get("items")).hasSize(1);
		assertThat(finished.get("total").get("union").asText()).isEqualTo(this.payment.verified().toString());
		refused(post("ca", "/" + application + "/reopening", ""), 409, "account-finished");
		refused(post("ca", "", APPLICATION), 409, "account-finished");
		assertThat(done(post("ca", "/" + account + "/reopening", "")).get("status").asText()).isEqualTo("DRAFT");
		refused(post("ca", "/" + account + "/reopening", ""), 409, "declaration-draft");
		assertThat(done(post("ca", "/" + application + "/reopening", "")).get("status").asText()).isEqualTo("DRAFT");
		assertThat(this.jdbc.queryForList("""
				select action from trail_entry where subject like 'ERDF-2019-2020-%' order by sequence""",
				String.class))
			.containsExactly("annual-account-opened", "payment-application-opened", "payment-application-finished",
					"annual-account-finished", "annual-account-reopened", "payment-application-reopened");
	}

	@Test
	void aPaymentIsDeclaredOnce() throws Exception {
		pay();
		String first = done(post("ca", "", APPLICATION)).get("id").asText();
		done(post("ca", "/" + first + "/finishing", ""));
		JsonNode second = done(post("ca", "", APPLICATION));
		assertThat(second.get("reference").asText()).isEqualTo("ERDF-2019-2020-APP-2");
		assertThat(second.get("items")).isEmpty();
		refused(post("ca", "/" + second.get("id").asText() + "/finishing", ""), 409, "nothing-to-declare");
		refused(post("ca", "/" + first + "/reopening", ""), 409, "application-draft");
		assertThatException().isThrownBy(() -> this.jdbc.update(
				"""
						insert into declared_item select gen_random_uuid(), ?::uuid, kind, subject, fund, project, reference, body,
							total, union_amount, public_amount from declared_item""",
				second.get("id").asText()))
			.withMessageContaining("declared_item_subject_fund_key");
	}

	@Test
	void twoWhoOpenAtTheSameMomentGetOneDraft() throws Exception {
		pay();
		OpenDeclaration opening = this.application.getBean(OpenDeclaration.class);
		List<String> outcomes = SameMoment.outcomes(() -> SignedIn.as("ca", () -> opened(opening)),
				() -> SignedIn.as("ca", () -> opened(opening)));
		assertThat(outcomes).hasSize(2).contains("done").containsAnyOf("declared-meanwhile", "declaration-exists");
		assertThat(this.jdbc.queryForObject("select count(*) from commission_declaration", Integer.class)).isEqualTo(1);
	}

	private static CommissionDeclaration opened(OpenDeclaration opening) {
		return opening.open(CommissionDeclaration.Kind.PAYMENT_APPLICATION, "ERDF", "2019-2020");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}", "{\"kind\":\"ANNUAL_ACCOUNT\",\"fund\":\"ERDF\",\"year\":\"2020\"}",
			"{\"kind\":\"ANNUAL_ACCOUNT\",\"fund\":\"erdf,\",\"year\":\"2019-2020\"}" })
	void whatCannotBeDeclaredIsRefused(String body) {
		refused(post("ca", "", body), 422, "declaration-incomplete");
		refused(post("ma", "", body), 403, "not-permitted");
		refused(post("js", "", body), 404, "not-found");
		assertThat(this.jdbc.queryForObject("select count(*) from commission_declaration", Integer.class)).isZero();
	}

	@Test
	void theCsvHoldsEveryItemAndTheTotal() {
		pay();
		correct("NA");
		String id = done(post("ca", "", APPLICATION)).get("id").asText();
		Portal.Answer csv = Portal.of(this.port, "auditor").get(DECLARATIONS + "/" + id + "/csv");
		assertThat(csv.status()).isEqualTo(200);
		List<String> lines = csv.body().lines().toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(0)).isEqualTo("kind,reference,project,body,total_eligible,union,public,art_94");
		assertThat(lines.get(2)).isEqualTo("CORRECTION,PGI06030-A-1-1,PGI06030,AA,-115.00,-97.75,-115.00,0.00");
		assertThat(lines.get(3)).startsWith("TOTAL,ERDF-2019-2020-APP-1,,,");
	}

	@Test
	void whoDoesNotSeeAProjectDoesNotSeeItsDeclaration() {
		pay();
		String id = done(post("ca", "", APPLICATION)).get("id").asText();
		this.jdbc.update("update access_grant set project = 'PGI06099' where role = 'CA'");
		assertThat(Portal.of(this.port, "ca").get(DECLARATIONS).json()).isEmpty();
		refused(Portal.of(this.port, "ca").get(DECLARATIONS + "/" + id), 404, "not-found");
		refused(post("ca", "/" + id + "/finishing", ""), 404, "not-found");
		refused(Portal.of(this.port, "partner-1").get(DECLARATIONS), 404, "not-found");
		assertThat(Portal.of(this.port, "auditor").get(DECLARATIONS).json()).hasSize(1);
	}

	@Test
	void thePagesOpenShowFinishAndReopen() {
		pay();
		assertThat(form("", "kind=PAYMENT_APPLICATION&fund=ERDF&year=2019").status()).isEqualTo(422);
		Portal.Answer opened = form("", "kind=PAYMENT_APPLICATION&fund=ERDF&year=2019-2020");
		assertThat(opened.status()).isEqualTo(302);
		String path = opened.location().replaceFirst(".*(/declarations/)", "$1");
		Document page = Jsoup.parse(Portal.of(this.port, "auditor").get(path).body());
		assertThat(page.select("[data-item]")).hasSize(1);
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.select("[data-total=union]").text()).isNotEmpty();
		assertThat(form(path.replace("/declarations", "") + "/gathering", "leaveOut=PGI06030/report/1/payment/ERDF")
			.status()).isEqualTo(302);
		assertThat(form(path.replace("/declarations", "") + "/finishing", "").status()).isEqualTo(409);
		assertThat(form(path.replace("/declarations", "") + "/gathering", "").status()).isEqualTo(302);
		assertThat(form(path.replace("/declarations", "") + "/finishing", "").status()).isEqualTo(302);
		page = Jsoup.parse(Portal.of(this.port, "ca").get("/declarations").body());
		assertThat(page.select("tr[data-declaration=ERDF-2019-2020-APP-1] .govuk-tag--green")).hasSize(1);
		assertThat(form(path.replace("/declarations", "") + "/reopening", "").status()).isEqualTo(302);
	}

	private String openAccount() {
		return done(post("ca", "", ACCOUNT)).get("id").asText();
	}

	private void pay() {
		this.period.authorise(this.payment.id(), this.payment.verified());
		this.period.confirm(this.payment.id(), 1, this.payment.verified());
	}

	/** EUR 100.00 of a staff line, 115.00 with office costs. */
	private void correct(String scenario) {
		String audits = "/api/v1/projects/PGI06030/audits";
		Portal js = Portal.of(this.port, "js");
		if (js.get(audits).json().isEmpty()) {
			done(js.post(audits, "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
		}
		int number = done(js.post(audits + "/1/corrections",
				"{\"partner\":2,\"report\":1,\"line\":1,\"amount\":\"100.00\",\"errorType\":\"OTHER\",\"scenario\":\"%s\"}"
					.formatted(scenario)))
			.get("number")
			.asInt();
		done(Portal.of(this.port, "ca").post(audits + "/1/corrections/" + number + "/closing", ""));
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post(DECLARATIONS + path, body);
	}

	private Portal.Answer form(String path, String fields) {
		return Portal.of(this.port, "ca")
			.send("POST", "/declarations" + path, "application/x-www-form-urlencoded", fields);
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
