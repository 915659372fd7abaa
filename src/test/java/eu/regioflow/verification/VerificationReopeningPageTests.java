package eu.regioflow.verification;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
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
 * Re-opening on the verification page, in the API and in the register of documents.
 */
@DemoTest
class VerificationReopeningPageTests {

	private static final String REPORT = "/projects/PGI06030/reports/1";

	private static final String API = "/api/v1" + REPORT;

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal secretariat;

	@BeforeEach
	void verify() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(4);
		this.period.claim(1);
		this.period.verify(1);
		DemoState.awaitListeners(this.application);
		this.secretariat = Portal.of(this.port, "js");
	}

	@Test
	void theSecretariatReopensByTheForm() {
		Portal.Answer refused = send("");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst(".govuk-error-summary").text())
			.contains("Say why verification is re-opened");
		assertThat(send("A+receipt+came+late.").status()).isEqualTo(302);
		Document page = page(this.secretariat);
		assertThat(page.selectFirst("h1").text()).contains("In verification again");
		assertThat(page.text()).contains("Earlier verifications", "PGI06030-P-1", "A receipt came late.");
		assertThat(page.selectFirst("[name=conclusion]").val()).isEqualTo("In order.");
		assertThat(page.select("#reopening")).isEmpty();
		assertThat(this.secretariat.get(REPORT + "/verification", "Accept-Language", "de").body())
			.contains("Erneut in Überprüfung", "Frühere Überprüfungen");
		assertThat(this.secretariat.get("/").body()).contains("Verify the project report again");
		assertThat(
				Jsoup.parse(Portal.of(this.port, "ma").get("/projects/PGI06030/payments").body()).select(".rf-payment"))
			.isEmpty();
	}

	@Test
	void onlyTheSecretariatIsOfferedItAndAnAuthorisedPaymentForbidsIt() {
		assertThat(page(this.secretariat).select("#reopening")).hasSize(1);
		assertThat(page(Portal.of(this.port, "ma")).select("#reopening")).isEmpty();
		this.period.authorise(this.period.payment().id(), Money.of("1.00"));
		Portal.Answer refused = send("Too+late.");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(Jsoup.parse(refused.body()).selectFirst(".govuk-error-summary").text())
			.contains("EUR 1.00 of the payment from ERDF is authorised already");
		assertThat(Jsoup.parse(refused.body()).selectFirst("[name=reopeningReason]").val()).isEqualTo("Too late.");
	}

	@Test
	void theApiReopensAndTellsEveryVerification() {
		String first = this.secretariat.get(API).text("verified");
		Portal.Answer empty = this.secretariat.post(API + "/verification/reopening", "{}");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.text("code")).isEqualTo("verification-reason-missing");
		Portal.Answer done = this.secretariat.post(API + "/verification/reopening", "{\"reason\":\"A wrong line.\"}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		assertThat(done.text("status")).isEqualTo("REOPENED_VERIFIED");
		assertThat(done.text("verified")).isEqualTo("0.00");
		assertThat(this.secretariat.get("/api/v1/projects/PGI06030/payments").json()).isEmpty();
		Portal.Answer twice = this.secretariat.post(API + "/verification/reopening", "{\"reason\":\"Again.\"}");
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("code")).isEqualTo("project-report-not-verified");
		this.period.verify(1);
		JsonNode all = Portal.of(this.port, "auditor").get(API + "/verifications").json();
		assertThat(all).hasSize(2);
		assertThat(all.get(0).get("verified").asText()).isEqualTo(first);
		assertThat(all.get(0).get("supersededBy").asText()).isEqualTo("PGI06030-P-1-v2");
		assertThat(all.get(0).get("reopeningReason").asText()).isEqualTo("A wrong line.");
		assertThat(all.get(1).get("verified").asText()).isEqualTo(first);
		assertThat(Portal.of(this.port, "partner-1").get(API + "/verifications").status()).isEqualTo(403);
	}

	@Test
	void theFirstStatementStaysReadableAndSaysThatItNoLongerHolds() {
		String before = this.secretariat.get("/api/v1/statements/PGI06030-P-1", "Accept", "application/json").body();
		Portal anybody = Portal.anonymous(this.port);
		assertThat(anybody.get("/verify/PGI06030-P-1").body()).doesNotContain("no longer holds");
		this.secretariat.post(API + "/verification/reopening", "{\"reason\":\"A wrong line.\"}");
		assertThat(anybody.get("/verify/PGI06030-P-1").body())
			.contains("no longer holds", "nothing has been issued in its place")
			.doesNotContain("A wrong line.");
		this.period.verify(1);
		DemoState.awaitListeners(this.application);
		assertThat(anybody.get("/verify/PGI06030-P-1").body()).contains("Superseded by PGI06030-P-1-v2");
		assertThat(anybody.get("/verify/PGI06030-P-1-v2").body()).doesNotContain("no longer holds");
		assertThat(this.secretariat.get("/api/v1/statements/PGI06030-P-1", "Accept", "application/json").body())
			.isEqualTo(before);
	}

	private Portal.Answer send(String reason) {
		String version = page(this.secretariat).select("#reopening [name=version]").val();
		return this.secretariat.send("POST", REPORT + "/verification/reopening", "application/x-www-form-urlencoded",
				"version=%s&reopeningReason=%s".formatted(version, reason));
	}

	private static Document page(Portal portal) {
		return Jsoup.parse(portal.get(REPORT + "/verification").body());
	}

}
