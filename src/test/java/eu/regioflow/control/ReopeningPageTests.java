package eu.regioflow.control;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Re-opening on the control page, in the API and in the register of documents.
 */
@DemoTest
class ReopeningPageTests {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	private static final String API = "/api/v1" + REPORT;

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal controller;

	@BeforeEach
	void certify() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(4);
		DemoState.awaitListeners(this.application);
		this.controller = Portal.of(this.port, "controller-ro");
	}

	@Test
	void theControllerReopensByTheForm() {
		Portal.Answer refused = send("");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).selectFirst(".govuk-error-summary").text())
			.contains("Say why control is re-opened");
		assertThat(send("A+receipt+came+late.").status()).isEqualTo(302);
		Document page = page(this.controller);
		assertThat(page.selectFirst("h1").text()).contains("In control again");
		assertThat(page.text()).contains("Earlier certificates", "PGI06030-C-4-1", "A receipt came late.");
		assertThat(page.select("#findings")).hasSize(1);
		assertThat(page.select("#reopening")).isEmpty();
		assertThat(this.controller.get(REPORT + "/control", "Accept-Language", "de").body())
			.contains("Erneut in Prüfung", "Frühere Bescheinigungen");
	}

	@Test
	void onlyTheControllerIsOfferedItAndOnlyUntilTheClaim() {
		assertThat(page(this.controller).select("#reopening")).hasSize(1);
		assertThat(page(Portal.of(this.port, "partner-4")).select("#reopening")).isEmpty();
		this.period.claim(1);
		assertThat(page(this.controller).select("#reopening")).isEmpty();
	}

	@Test
	void theApiReopensAndTellsEveryCertificate() {
		String first = this.controller.get(API + "/certificate").text("certified");
		Portal.Answer empty = this.controller.post(API + "/control/reopening", "{}");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.text("code")).isEqualTo("reopening-reason-missing");
		Portal.Answer done = this.controller.post(API + "/control/reopening", "{\"reason\":\"A line was wrong.\"}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		assertThat(done.text("status")).isEqualTo("REOPENED_CERTIFIED");
		assertThat(done.text("certified")).isEqualTo("0.00");
		assertThat(this.controller.get(API + "/certificate").status()).isEqualTo(404);
		Portal.Answer twice = this.controller.post(API + "/control/reopening", "{\"reason\":\"Again.\"}");
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("code")).isEqualTo("report-not-certified");
		this.period.find(4, 1, new LineFinding(13, null, null, true, ""));
		this.period.certify(4, 1);
		JsonNode all = Portal.of(this.port, "partner-4").get(API + "/certificates").json();
		assertThat(all).hasSize(2);
		assertThat(all.get(0).get("certified").asText()).isEqualTo(first);
		assertThat(all.get(0).get("supersededBy").asText()).isEqualTo("PGI06030-C-4-1-v2");
		assertThat(all.get(0).get("reopeningReason").asText()).isEqualTo("A line was wrong.");
		assertThat(all.get(1).get("issue").asInt()).isEqualTo(2);
		assertThat(all.get(1).get("certified").asText()).isNotEqualTo(first);
		assertThat(this.controller.get(API + "/certificate").text("number")).isEqualTo("PGI06030-C-4-1-v2");
	}

	@Test
	void theFirstDocumentStaysReadableAndSaysThatItNoLongerHolds() {
		String before = this.controller.get("/api/v1/statements/PGI06030-C-4-1", "Accept", "application/json").body();
		Portal anybody = Portal.anonymous(this.port);
		assertThat(anybody.get("/verify/PGI06030-C-4-1").body()).doesNotContain("no longer holds");
		this.controller.post(API + "/control/reopening", "{\"reason\":\"A line was wrong.\"}");
		assertThat(anybody.get("/verify/PGI06030-C-4-1").body())
			.contains("no longer holds", "nothing has been issued in its place")
			.doesNotContain("A line was wrong.");
		this.period.certify(4, 1);
		DemoState.awaitListeners(this.application);
		assertThat(anybody.get("/verify/PGI06030-C-4-1").body()).contains("Superseded by PGI06030-C-4-1-v2");
		assertThat(anybody.get("/verify/PGI06030-C-4-1-v2").body()).doesNotContain("no longer holds");
		assertThat(this.controller.get("/api/v1/statements/PGI06030-C-4-1", "Accept", "application/json").body())
			.isEqualTo(before);
		JsonNode register = this.controller.get("/api/v1/projects/PGI06030/statements?kind=CONTROL_CERTIFICATE").json();
		assertThat(register)
			.extracting((entry) -> entry.get("number").asText() + " " + entry.get("version").asInt() + " "
					+ entry.get("supersededBy").asText())
			.containsExactlyInAnyOrder("PGI06030-C-4-1-v2 2 null", "PGI06030-C-4-1 1 PGI06030-C-4-1-v2");
		Document page = Jsoup.parse(this.controller.get("/projects/PGI06030/statements").body());
		assertThat(page.text()).contains("No longer holds", "Superseded by PGI06030-C-4-1-v2");
	}

	private Portal.Answer send(String reason) {
		String version = page(this.controller).select("#reopening [name=version]").val();
		return this.controller.send("POST", REPORT + "/control/reopening", "application/x-www-form-urlencoded",
				"version=%s&reopeningReason=%s".formatted(version, reason));
	}

	private static Document page(Portal portal) {
		return Jsoup.parse(portal.get(REPORT + "/control").body());
	}

}
