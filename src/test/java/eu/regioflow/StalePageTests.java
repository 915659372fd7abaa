package eu.regioflow;

import eu.regioflow.money.Money;
import eu.regioflow.payment.Payment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that shows an older state than there is now changes nothing, says so and keeps
 * what was typed; the home page names the amounts that wait.
 */
@DemoTest
class StalePageTests {

	private static final String PAGE = "/projects/PGI06030/payments";

	private static final String DELIVERABLE = "/projects/PGI06030/deliverables/1";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	private PlayedPeriod period;

	@BeforeEach
	void claim() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(2);
		this.period.claim(1);
	}

	@Test
	void anAuthorisationFromAnOlderPageIsRefusedWithWhatWasTyped() {
		this.period.verify(1);
		Portal authority = Portal.of(this.port, "ma");
		Element form = page(authority, PAGE).selectFirst("form[action$=authorisation]");
		Payment payment = this.period.authorise(this.period.payment().id(), Money.of("1.00"));
		Portal.Answer stale = authority.send("POST", form.attr("action"), "application/x-www-form-urlencoded",
				"version=%s&amount=7.50".formatted(form.selectFirst("[name=version]").val()));
		assertThat(stale.status()).isEqualTo(409);
		Document again = Jsoup.parse(stale.body());
		assertThat(again.selectFirst(".govuk-error-summary").text()).contains("Somebody has changed this");
		assertThat(again.selectFirst("form[action$=authorisation] [name=amount]").val()).isEqualTo("7.50");
		assertThat(this.period.payment().authorised()).isEqualTo(payment.authorised());
		String version = again.selectFirst("form[action$=authorisation] [name=version]").val();
		assertThat(authority
			.send("POST", form.attr("action"), "application/x-www-form-urlencoded",
					"version=%s&amount=7.50".formatted(version))
			.status()).isEqualTo(302);
	}

	@Test
	void aConfirmationAndAnInterruptionFromAnOlderPageAreRefused() {
		this.period.verify(1);
		Payment payment = this.period.authorise(this.period.payment().id(), Money.of("1.00"));
		Element confirm = page(Portal.of(this.port, "ca"), PAGE).selectFirst("form[action$=confirmation]");
		Element interrupt = page(Portal.of(this.port, "ma"), PAGE).selectFirst("form[action$=interruption]");
		this.period.authorise(payment.id(), Money.of("2.00"));
		Portal.Answer confirmed = Portal.of(this.port, "ca")
			.send("POST", confirm.attr("action"), "application/x-www-form-urlencoded",
					"version=%s&instalment=1&amount=1.00&paidOn=2020-02-10"
						.formatted(confirm.selectFirst("[name=version]").val()));
		assertThat(confirmed.status()).isEqualTo(409);
		assertThat(Jsoup.parse(confirmed.body()).selectFirst("[name=paidOn]").val()).isEqualTo("2020-02-10");
		Portal.Answer interrupted = Portal.of(this.port, "ma")
			.send("POST", interrupt.attr("action"), "application/x-www-form-urlencoded",
					"version=%s&day=2020-02-10&reason=IRREGULARITY&text=Asked"
						.formatted(interrupt.selectFirst("[name=version]").val()));
		assertThat(interrupted.status()).isEqualTo(409);
		assertThat(Jsoup.parse(interrupted.body()).selectFirst("[name=text]").text()).isEqualTo("Asked");
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		assertThat(this.period.payment().interruptions()).isEmpty();
	}

	@Test
	void aDeliverablesFormCarriesTheVersionThatItShows() {
		Portal partner = Portal.of(this.port, "partner-1");
		String version = partner.get("/api/v1/projects/PGI06030/deliverables").text("0.version");
		assertThat(page(partner, DELIVERABLE).selectFirst("#deliverable [name=version]").val()).isEqualTo(version);
		Portal.Answer stale = partner.send("POST", DELIVERABLE, "multipart/form-data; boundary=part", """
				--part\r
				Content-Disposition: form-data; name="version"\r
				\r
				%d\r
				--part\r
				Content-Disposition: form-data; name="note"\r
				\r
				As agreed.\r
				--part\r
				Content-Disposition: form-data; name="file"; filename="a.pdf"\r
				\r
				%%PDF-1.4
				\r
				--part--\r
				""".formatted(Long.parseLong(version) + 7));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(Jsoup.parse(stale.body()).selectFirst("[name=note]").text()).isEqualTo("As agreed.");
		assertThat(partner.get("/api/v1/projects/PGI06030/deliverables").text("0.version")).isEqualTo(version);
	}

	@Test
	void theHomePageNamesTheAmountsThatWait() {
		String claimed = Portal.of(this.port, "js").get("/api/v1/projects/PGI06030/reports/1").text("certified");
		assertThat(work("js")).contains("Verify the project report · PGI06030, period 1 · EUR " + typed(claimed));
		this.period.verify(1);
		Payment payment = this.period.payment();
		assertThat(work("ma")).contains(" · EUR " + typed(payment.verified().toString()));
		this.period.authorise(payment.id(), Money.of("1.50"));
		assertThat(work("ma")).contains(" · EUR " + typed(payment.verified().minus(Money.of("1.50")).toString()));
		assertThat(work("ca")).contains("Confirm payment from ERDF · PGI06030, period 1 · EUR 1.50");
	}

	private String work(String account) {
		return page(Portal.of(this.port, account), "/").select(".govuk-task-list").text();
	}

	/** As the English pages write it. */
	private static String typed(String amount) {
		return "%,.2f".formatted(new java.math.BigDecimal(amount));
	}

	private static Document page(Portal portal, String path) {
		return Jsoup.parse(portal.get(path).body());
	}

}
