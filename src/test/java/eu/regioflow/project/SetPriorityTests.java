package eu.regioflow.project;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.payment.Payment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programme staff say under which priority a project is financed; accounts are reconciled
 * by it.
 */
@DemoTest
class SetPriorityTests {

	private static final String PRIORITY = "/api/v1/projects/PGI06030/priority";

	private static final String PAGE = "/projects/PGI06030";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void itIsChangedWithAnEntryInTheTrailAndChangedToTheSameWithoutOne() {
		assertThat(as("js").put(PRIORITY, "{\"priority\": \" 2.1 \"}").text("priority")).isEqualTo("2.1");
		assertThat(as("ma").put(PRIORITY, "{\"priority\": \"2.1\"}").status()).isEqualTo(200);
		assertThat(as("partner-2").get("/api/v1/projects/PGI06030").text("priority")).isEqualTo("2.1");
		assertThat(as("auditor").get("/api/v1/projects/PGI06030/trail").json().findValuesAsText("action"))
			.filteredOn("priority-changed"::equals)
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2 1", "-1", "<b>", "123456789012345678901" })
	void whatIsNoNumberOfAPriorityIsRefusedAndChangesNothing(String priority) {
		Portal.Answer refused = as("js").put(PRIORITY, "{\"priority\": \"%s\"}".formatted(priority));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("priority-unreadable");
		assertThat(as("js").get("/api/v1/projects/PGI06030").text("priority")).isEqualTo("1");
	}

	@Test
	void othersMayNot() {
		assertThat(as("partner-1").put(PRIORITY, "{\"priority\": \"2\"}").status()).isEqualTo(403);
		assertThat(as("js-2").put(PRIORITY, "{\"priority\": \"2\"}").status()).isEqualTo(404);
	}

	@Test
	void finishedAccountsKeepThePriorityByWhichTheyWereReconciled() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.certifyAll(2);
		period.claim(1);
		period.verify(1);
		Payment payment = period.payment();
		period.authorise(payment.id(), payment.verified());
		period.confirm(payment.id(), 1, payment.verified());
		finish("PAYMENT_APPLICATION");
		assertThat(as("js").put(PRIORITY, "{\"priority\": \"2\"}").status()).isEqualTo(200);
		String account = finish("ANNUAL_ACCOUNT");
		assertThat(as("ca").get("/api/v1/declarations/" + account + "/accounts").body()).contains("\"priority\":\"2\"");
		Portal.Answer refused = as("js").put(PRIORITY, "{\"priority\": \"3\"}");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("priority-reconciled");
		assertThat(refused.text("detail")).contains("ERDF-2019-2020-ACC-1");
		assertThat(as("js").get("/api/v1/projects/PGI06030").text("priority")).isEqualTo("2");
		assertThat(as("ca").post("/api/v1/declarations/" + account + "/reopening", "").status()).isEqualTo(200);
		assertThat(as("js").put(PRIORITY, "{\"priority\": \"3\"}").status()).isEqualTo(200);
	}

	@Test
	void itIsChangedOnTheProjectsPageInBothLanguages() {
		Portal.Answer refused = as("js").send("POST", PAGE + "/priority", "application/x-www-form-urlencoded",
				"priority=%3F");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("is no number of a priority", "value=\"?\"");
		assertThat(
				as("js").send("POST", PAGE + "/priority", "application/x-www-form-urlencoded", "priority=4").status())
			.isEqualTo(302);
		assertThat(as("js").get(PAGE, "Accept-Language", "de").body()).contains("Priorität ändern", "value=\"4\"");
		assertThat(as("partner-2").get(PAGE).body()).contains("Priority").doesNotContain("Change the priority");
	}

	private String finish(String kind) {
		JsonNode opened = as("ca")
			.post("/api/v1/declarations", "{\"kind\":\"%s\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}".formatted(kind))
			.json();
		String id = opened.get("id").asText();
		Portal.Answer finished = as("ca").post("/api/v1/declarations/" + id + "/finishing", "");
		assertThat(finished.status()).as(finished.body()).isEqualTo(200);
		return id;
	}

	private Portal as(String account) {
		return Portal.of(this.port, account);
	}

}
