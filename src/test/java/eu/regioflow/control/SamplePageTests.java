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
 * The sample on the control page and in the API.
 */
@DemoTest
class SamplePageTests {

	private static final String CONTROL = "/projects/PGI06030/partners/4/reports/1/control";

	private static final String SAMPLE = "/api/v1" + CONTROL + "/sample";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal controller;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.controller = Portal.of(this.port, "controller-ro");
	}

	@Test
	void beforeControlThereIsNoSample() {
		assertThat(this.controller.get(SAMPLE).status()).isEqualTo(404);
		assertThat(page("?only=sample").select("#sample")).isEmpty();
	}

	@Test
	void thePageShowsSeedMethodShareAndEachReason() {
		this.period.find(4, 1);
		JsonNode sample = this.controller.get(SAMPLE).json();
		Document page = page("");
		assertThat(page.selectFirst("#sample").text()).contains(sample.get("seed").asText(),
				sample.get("method").asText());
		assertThat(page.selectFirst("#sample-share").text()).startsWith("13 lines of 22, EUR ")
			.contains(sample.get("percent").asText() + "%");
		assertThat(page.select("#lines tbody tr")).hasSize(22);
		assertThat(page.select("#lines tbody tr:has([data-sampled])")).hasSize(13);
		assertThat(page.selectFirst("#lines tr[data-line=1]").text()).contains("Sample: Staff costs");
	}

	@Test
	void theFilterShowsOnlyTheSampleAndSavingKeepsItAndTheOtherFindings() {
		this.period.find(4, 1);
		this.period.find(4, 1, new LineFinding(outside(), null, null, true, "Hidden by the filter."));
		Document page = page("?only=sample");
		assertThat(page.select("#lines tbody tr")).hasSize(13)
			.allSatisfy((row) -> assertThat(row.select("[data-sampled]")).hasSize(1));
		Portal.Answer saved = this.controller.send("POST", CONTROL, "application/x-www-form-urlencoded",
				"version=%s&only=sample&comment-1=Seen&deducted-1=1.00&errorType-1=OTHER"
					.formatted(page.select("#findings [name=version]").val()));
		assertThat(saved.status()).isEqualTo(302);
		assertThat(saved.location()).endsWith("/control?only=sample");
		assertThat(page("").html()).contains("Hidden by the filter.", "Seen");
	}

	@Test
	void theControllerAddsALineByTheForm() {
		this.period.find(4, 1);
		int line = outside();
		String version = page("").select("#addition [name=version]").val();
		Portal.Answer refused = add(version, line, "");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary").text()).contains("Say why");
		assertThat(again.selectFirst("#sampleLine").val()).isEqualTo(String.valueOf(line));
		assertThat(add(version, line, "An+unusual+supplier").status()).isEqualTo(302);
		assertThat(page("").selectFirst("#lines tr[data-line=" + line + "]").text())
			.contains("Sample: An unusual supplier");
	}

	@Test
	void theApiTellsTheSampleAndTakesAdditions() {
		this.period.find(4, 1);
		int line = outside();
		Portal.Answer added = this.controller.post(SAMPLE, "{\"line\":%d,\"reason\":\"Unusual.\"}".formatted(line));
		assertThat(added.status()).as(added.body()).isEqualTo(200);
		assertThat(added.json().get("lines")).hasSize(14)
			.filteredOn((row) -> row.get("added").booleanValue())
			.singleElement()
			.satisfies((row) -> assertThat(row.get("line") + " " + row.get("reason").textValue())
				.isEqualTo(line + " Unusual."));
		assertThat(this.controller.get(SAMPLE).body()).isEqualTo(added.body());
		Portal.Answer twice = this.controller.post(SAMPLE, "{\"line\":%d,\"reason\":\"Unusual.\"}".formatted(line));
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("code")).isEqualTo("line-in-sample");
	}

	@Test
	void othersSeeTheSampleOnceTheCertificateIsIssued() {
		this.period.find(4, 1);
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get(SAMPLE).status()).isEqualTo(404);
		assertThat(partner.get(CONTROL).body()).doesNotContain("data-sampled");
		this.period.certify(4, 1);
		assertThat(partner.get(SAMPLE).status()).isEqualTo(200);
		assertThat(partner.get(CONTROL).body()).contains("data-sampled").doesNotContain("id=\"addition\"");
	}

	private Portal.Answer add(String version, int line, String reason) {
		return this.controller.send("POST", CONTROL + "/sample", "application/x-www-form-urlencoded",
				"version=%s&sampleLine=%d&sampleReason=%s".formatted(version, line, reason));
	}

	private int outside() {
		return page("").select("#lines tbody tr:not(:has([data-sampled]))")
			.stream()
			.mapToInt((row) -> Integer.parseInt(row.attr("data-line")))
			.findFirst()
			.orElseThrow();
	}

	private Document page(String query) {
		return Jsoup.parse(this.controller.get(CONTROL + query).body());
	}

}
