package eu.regioflow.payment;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the authorised instalments to the bank's file, and from the bank's days back to
 * what is paid.
 */
@DemoTest
class BankFilesTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String HEADING = "payment_reference,paid_on,amount\n";

	private static final String GOOD = HEADING
			+ "PGI06030-1-ERDF-2,2020-02-10,40.00\nPGI06030-1-ERDF-1,10.02.2020,60.10\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void authoriseTwoInstalments() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		UUID payment = this.period.payment().id();
		this.period.authorise(payment, Money.of("60.10"));
		this.period.authorise(payment, Money.of("40.00"));
	}

	@Test
	void theFileHoldsWhatIsAuthorisedAndNotYetPaid() {
		setAccount();
		Element file = Jsoup.parse(file("ca").body(), "", Parser.xmlParser());
		assertThat(file.select("EndToEndId").eachText()).containsExactly("PGI06030-1-ERDF-1", "PGI06030-1-ERDF-2");
		assertThat(file.selectFirst("GrpHdr CtrlSum").text()).isEqualTo("100.10");
		assertThat(file.select("CdtrAcct IBAN").eachText()).containsOnly("IE29AIBK93115212345678");
		assertThat(file("ca").body()).contains(file.selectFirst("MsgId").text());
		this.period.confirm(this.period.payment().id(), 1, Money.of("60.10"));
		Element rest = Jsoup.parse(file("ca").body(), "", Parser.xmlParser());
		assertThat(rest.select("EndToEndId").eachText()).containsExactly("PGI06030-1-ERDF-2");
		assertThat(rest.selectFirst("MsgId").text()).isNotEqualTo(file.selectFirst("MsgId").text());
		this.period.confirm(this.period.payment().id(), 2, Money.of("40.00"));
		assertThat(file("ca").text("code")).isEqualTo("nothing-to-transfer");
		assertThat(count("trail_entry where action = 'transfer-file-made'")).isEqualTo(3);
	}

	@Test
	void theTrailSaysWhatWasOpenedAuthorisedTransferredAndPaid() {
		setAccount();
		String message = Jsoup.parse(file("ca").body(), "", Parser.xmlParser()).selectFirst("MsgId").text();
		this.period.confirm(this.period.payment().id(), 1, Money.of("60.10"));
		assertThat(trail("payment-opened")).startsWith("PGI06030 PGI06030/report/1/payment/ERDF ")
			.contains("\"verified\":\"" + this.period.payment().verified() + "\"", "\"due\":\"2020-05-10\"");
		assertThat(trail("payment-authorised")).contains("\"instalment\":\"1\"", "\"amount\":\"60.10\"",
				"\"instalment\":\"2\"", "\"amount\":\"40.00\"");
		assertThat(trail("payment-confirmed")).contains("\"instalment\":\"1\"", "\"amount\":\"60.10\"",
				"\"paidOn\":\"2020-02-10\"");
		assertThat(trail("transfer-file-made")).startsWith("PGI06030 PGI06030/payments ")
			.contains("\"message\":\"" + message + "\"", "\"transfers\":\"2\"", "\"total\":\"100.10\"");
	}

	@Test
	void withoutTheLeadPartnersAccountThereIsNoFile() {
		Portal.Answer answer = file("ca");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("code")).isEqualTo("bank-account-missing");
		assertThat(answer.text("detail")).contains("ERNACT");
		assertThat(Portal.of(this.port, "ma").get(PROJECT + "/partners/1/bank-account").body())
			.isEqualTo("{\"iban\":null,\"bic\":null}");
	}

	@Test
	void theAccountIsSetByTheManagingAuthorityOnlyAndItsNumberStaysOutOfTheTrail() {
		String body = "{\"iban\":\"IE29AIBK93115212345678\"}";
		assertThat(Portal.of(this.port, "ca").put(PROJECT + "/partners/1/bank-account", body).status()).isEqualTo(403);
		Portal.Answer wrong = Portal.of(this.port, "ma")
			.put(PROJECT + "/partners/1/bank-account", "{\"iban\":\"IE29AIBK93115212345679\"}");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text("code")).isEqualTo("iban-invalid");
		setAccount();
		assertThat(Portal.of(this.port, "ca").get(PROJECT + "/partners/1/bank-account").text("iban"))
			.isEqualTo("IE29AIBK93115212345678");
		assertThat(count("trail_entry where action = 'bank-account-set'")).isEqualTo(1);
		assertThat(count("trail_entry where facts like '%9311521234%'")).isZero();
	}

	@Test
	void theConfirmedDaysComeFromAFile() {
		Portal.Answer answer = confirm("ca", GOOD);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("confirmed")).isEqualTo("2");
		assertThat(this.period.payment().paid()).isEqualTo(Money.of("100.10"));
		assertThat(count("act_ru_task where task_def_key_ = 'confirm-payment'")).isZero();
		assertThat(confirm("ca", GOOD).json().get("errors")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PGI06030-1-ERDF-2,2020-02-10,40.01|1 amount not-the-instalment",
					"PGI06030-1-ERDF-2,2020-02-11,40.00|1 paid_on payment-date",
					"PGI06030-1-ERDF-2,2020-02-09,40.00|1 paid_on payment-date",
					"PGI06030-1-ERDF-9,2020-02-10,40.00|1 payment_reference unknown-payment",
					"PGI06030-1-ERDF-1,2020-02-10,60.10|2 payment_reference instalment-paid",
					"PGI06030-1-ERDF-2,2020-02-10,1e1|1 amount not-an-amount" })
	void oneBadRowKeepsAllOthersBack(String row, String place) {
		Portal.Answer answer = confirm("ca", HEADING + row + "\nPGI06030-1-ERDF-1,2020-02-10,60.10\n");
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("code")).isEqualTo("bad-confirmations");
		JsonNode error = answer.json().get("errors").get(0);
		assertThat(error.get("row").asText() + " " + error.get("column").asText() + " " + error.get("code").asText())
			.isEqualTo(place);
		assertThat(error.get("message").asText()).isNotBlank();
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		assertThat(count("posting where measure = 'PAID'")).isZero();
		assertThat(count("trail_entry where action = 'payment-confirmed'")).isZero();
		assertThat(count("act_ru_task where task_def_key_ = 'confirm-payment'")).isEqualTo(2);
	}

	@Test
	void onlyAccountingConfirmsFromAFile() {
		assertThat(confirm("ma", GOOD).status()).isEqualTo(403);
		assertThat(file("ma").status()).isEqualTo(403);
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
	}

	@Test
	void thePageSetsTheAccountMakesTheFileAndTakesTheDays() {
		Portal authority = Portal.of(this.port, "ma");
		String page = "/projects/PGI06030/payments";
		String form = "application/x-www-form-urlencoded";
		Portal.Answer wrong = authority.send("POST", page + "/account", form, "iban=IE00&bic=");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(Jsoup.parse(wrong.body()).selectFirst("#iban").val()).isEqualTo("IE00");
		Portal accounting = Portal.of(this.port, "ca");
		Document refused = Jsoup.parse(accounting.send("POST", page + "/transfer-file", form, "").body());
		assertThat(refused.selectFirst(".govuk-error-summary").text()).contains("No bank account");
		assertThat(authority.send("POST", page + "/account", form, "iban=IE29+AIBK+9311+5212+3456+78&bic=").status())
			.isEqualTo(302);
		assertThat(Jsoup.parse(authority.get(page).body()).select("[data-account=IE29AIBK93115212345678]")).hasSize(1);
		assertThat(accounting.send("POST", page + "/transfer-file", form, "").body()).contains("pain.001.001.09");
		assertThat(upload(accounting, page, HEADING + "x,2020-02-10,1.00\n").body()).contains("no instalment");
		assertThat(upload(accounting, page, GOOD).status()).isEqualTo(302);
		assertThat(this.period.payment().paid()).isEqualTo(Money.of("100.10"));
	}

	@Test
	void anAdvanceIsInTheFileAndConfirmedByTheSameImport() {
		setAccount();
		advance("200.00");
		assertThat(file("ca").text("code")).isEqualTo("bank-account-missing");
		assertThat(Portal.of(this.port, "ma")
			.send("POST", "/projects/PGI06030/payments/account", "application/x-www-form-urlencoded",
					"partner=3&iban=BG80BNBG96611020345678&bic=")
			.status()).isEqualTo(302);
		Element file = Jsoup.parse(file("ca").body(), "", Parser.xmlParser());
		assertThat(file.select("EndToEndId").eachText()).containsExactly("PGI06030-1-ERDF-1", "PGI06030-1-ERDF-2",
				"PGI06030-ADVANCE-1");
		assertThat(file.select("CdtrAcct IBAN").last().text()).isEqualTo("BG80BNBG96611020345678");
		assertThat(file.selectFirst("GrpHdr CtrlSum").text()).isEqualTo("300.10");
		Portal.Answer wrong = confirm("ca", GOOD + "PGI06030-ADVANCE-1,2020-02-10,200.01\n");
		assertThat(wrong.json().get("errors").get(0).get("code").asText()).isEqualTo("not-the-advance");
		assertThat(wrong.json().get("errors").get(0).get("message").asText()).contains("200.00");
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		assertThat(count("advance where paid_on is not null")).isZero();
		assertThat(confirm("ca", GOOD + "PGI06030-ADVANCE-1,2020-02-10,200.00\n").text("confirmed")).isEqualTo("3");
		assertThat(count("advance where paid_on = '2020-02-10'")).isEqualTo(1);
		assertThat(count("trail_entry where action = 'advance-confirmed'")).isEqualTo(1);
		assertThat(file("ca").text("code")).isEqualTo("nothing-to-transfer");
		Portal.Answer again = confirm("ca", HEADING + "PGI06030-ADVANCE-1,2020-02-10,200.00\n");
		assertThat(again.json().get("errors").get(0).get("code").asText()).isEqualTo("advance-paid");
	}

	@Test
	void whoWaitsForAnAdvanceStandsOnThePageWithItsAccount() {
		advance("200.00");
		Document page = Jsoup.parse(Portal.of(this.port, "ma").get("/projects/PGI06030/payments").body());
		assertThat(page.select("select[name=partner] option").eachAttr("value")).containsExactly("1", "3");
		assertThat(page.select("[data-account=none]")).hasSize(2);
		Portal.Answer wrong = Portal.of(this.port, "ma")
			.send("POST", "/projects/PGI06030/payments/account", "application/x-www-form-urlencoded",
					"partner=3&iban=IE00&bic=");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(Jsoup.parse(wrong.body()).selectFirst("option[value=3]").hasAttr("selected")).isTrue();
		assertThat(count("trail_entry where action = 'bank-account-set'")).isZero();
	}

	private void advance(String amount) {
		Portal.Answer answer = Portal.of(this.port, "ma")
			.post(PROJECT + "/advances", "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"%s\"}".formatted(amount));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private static Portal.Answer upload(Portal portal, String page, String csv) {
		return portal.send("POST", page + "/confirmations", "multipart/form-data; boundary=part", """
				--part\r
				Content-Disposition: form-data; name="file"; filename="paid.csv"\r
				\r
				%s\r
				--part--\r
				""".formatted(csv));
	}

	private void setAccount() {
		Portal.Answer answer = Portal.of(this.port, "ma")
			.put(PROJECT + "/partners/1/bank-account", "{\"iban\":\"IE29 AIBK 9311 5212 3456 78\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private Portal.Answer file(String account) {
		return Portal.of(this.port, account)
			.post(PROJECT + "/payments/transfer-file", "{}", "Accept", "application/xml, application/problem+json");
	}

	private Portal.Answer confirm(String account, String csv) {
		return Portal.of(this.port, account).send("POST", PROJECT + "/payments/confirmations", "text/csv", csv);
	}

	private String trail(String action) {
		return String.join("\n", this.jdbc.queryForList("""
				select chain || ' ' || subject || ' ' || facts from trail_entry where action = ? order by sequence
				""", String.class, action));
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

}
