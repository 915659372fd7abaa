package eu.regioflow.statement;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The contract: a statement is listed within ten seconds of the answer to the act that it
 * states.
 */
@DemoTest
class StatementListingTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/2/reports/1";

	private static final Duration PROMISED = Duration.ofSeconds(10);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Test
	void eachStatementIsListedWithinTenSecondsOfTheAnswer() {
		new PlayedPeriod(this.application).fill(2);
		act("partner-2", REPORT + "/submission", "{\"declaration\":true}");
		awaitListed("partner-2", "PGI06030-S-2-1", "PARTNER_STATEMENT");
		act("controller-si", REPORT + "/certificate", "{\"conclusion\":\"Eligible.\"}");
		awaitListed("controller-si", "PGI06030-C-2-1", "CONTROL_CERTIFICATE");
		act("partner-1", PROJECT + "/reports/1/submission", "{\"summary\":\"Kick-off held.\"}");
		act("js", PROJECT + "/reports/1/verification", "{\"conclusion\":\"In order.\"}");
		awaitListed("js", "PGI06030-P-1", "PROJECT_STATEMENT");
	}

	private void act(String account, String path, String body) {
		Portal.Answer answer = Portal.of(this.port, account).post(path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private void awaitListed(String account, String number, String kind) {
		Portal portal = Portal.of(this.port, account);
		await().atMost(PROMISED).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
			JsonNode listed = portal.get(PROJECT + "/statements").json();
			assertThat(listed.findValuesAsText("number")).contains(number);
			assertThat(listed.findValuesAsText("kind")).contains(kind);
		});
		assertThat(portal.get("/api/v1/statements/" + number, "Accept", "application/pdf").status()).isEqualTo(200);
	}

}
