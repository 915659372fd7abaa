package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Line 1 of the first report has a file and is parked; the second report declares it
 * again.
 */
@DemoTest
class LinkedDocumentTests {

	private static final String REPORTS = "/api/v1/projects/PGI06030/partners/4/reports/";

	private static final byte[] CONTRACT = "%PDF-1.4 contract".getBytes(StandardCharsets.UTF_8);

	private static final String NEW_LINE = """
			[{"line": 1, "costCategory": "STAFF", "description": "Salary", "paymentDate": "2020-07-20", "currency": "EUR", \
			"declaredAmount": "10.00"}]""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AttachDocument attach;

	@Autowired
	private ReincludeParkedItem reinclude;

	@Autowired
	private RemoveLine remove;

	@BeforeEach
	void declareAParkedLineAgain() throws Exception {
		DemoState.restore(this.application);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		attach(1, 1, "contract.pdf");
		attach(1, 2, "other.pdf");
		period.submit(4, 1);
		period.find(4, 1, new LineFinding(1, Money.ZERO, null, true, "Proof missing."));
		period.certify(4, 1);
		period.moveTo(LocalDate.of(2020, 8, 3));
		reinclude();
	}

	@Test
	void theFilesOfAParkedLineBelongToTheLineThatDeclaresItAgainAndToTheFirstOne() {
		assertThat(files("partner-4", 2)).containsExactly("1 contract.pdf");
		assertThat(files("partner-4", 1)).containsExactly("1 contract.pdf", "2 other.pdf");
		JsonNode link = Portal.of(this.port, "controller-ro").get(REPORTS + "2/documents").json().get(0);
		JsonNode first = Portal.of(this.port, "controller-ro").get(REPORTS + "1/documents").json().get(0);
		assertThat(link.get("sha256")).isEqualTo(first.get("sha256"));
		assertThat(link.get("uploadedAt")).isEqualTo(first.get("uploadedAt"));
		assertThat(Portal.of(this.port, "controller-ro").get(REPORTS + "2/documents/" + link.get("id").asText()).body())
			.contains("contract");
		assertThat(Portal.of(this.port, "js").get("/api/v1/projects/PGI06030/trail").body())
			.contains("parked-item-reincluded");
	}

	@Test
	void whoMayNotSeeTheFirstFileDoesNotSeeTheLink() {
		Map<String, Integer> refused = Map.of("partner-3", 404, "controller-bg", 404, "ma", 403);
		refused.forEach((other, status) -> {
			for (int report : new int[] { 1, 2 }) {
				assertThat(Portal.of(this.port, other).get(REPORTS + report + "/documents").status()).as(other)
					.isEqualTo(status);
			}
		});
	}

	@Test
	void theFilesFollowTheLineWhenItLeavesItsNumberToALineOfAFile() {
		attach(2, 1, "own.pdf");
		assertThat(Portal.of(this.port, "partner-4").put(REPORTS + "2/expenditure", NEW_LINE).status()).isEqualTo(200);
		assertThat(files("partner-4", 2)).containsExactlyInAnyOrder("2 contract.pdf", "2 own.pdf");
	}

	@Test
	void theFilesGoWithTheLineWhenItIsTakenOutAndComeBackOnce() {
		SignedIn.as("partner-4", () -> {
			this.remove.remove(PROJECT, 4, 2, Optional.empty(), 1);
			return null;
		});
		assertThat(files("partner-4", 2)).isEmpty();
		assertThat(files("partner-4", 1)).containsExactly("1 contract.pdf", "2 other.pdf");
		reinclude();
		assertThat(files("partner-4", 2)).containsExactly("1 contract.pdf");
	}

	private void reinclude() {
		SignedIn.as("partner-4", () -> this.reinclude.reinclude(PROJECT, 4, new LineReference(1, 1)));
	}

	private void attach(int report, int line, String name) {
		SignedIn.as("partner-4",
				() -> this.attach.attach(PROJECT, 4, report, Optional.empty(), Optional.of(line), name, "", CONTRACT));
	}

	private List<String> files(String reader, int report) {
		List<String> files = new ArrayList<>();
		Portal.of(this.port, reader)
			.get(REPORTS + report + "/documents")
			.json()
			.forEach((file) -> files.add(file.get("line").asText() + " " + file.get("name").asText()));
		return files;
	}

}
