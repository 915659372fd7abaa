package eu.regioflow.contract;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project report, its verification, its payments, and what they leave behind:
 * statements and trail.
 */
@DemoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectReportContractTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String[] REPORT = { "period:number", "status:DRAFT|SUBMITTED|IN_VERIFICATION|VERIFIED",
			"version:number", "certificates:list", "declared:money", "certified:money", "verified:money",
			"funds:list" };

	private static final String[] PAYMENT = { "id:id", "version:number", "period:number", "fund:ERDF",
			"status:OPEN|PART_PAID|PAID", "submitted:date", "due:date?", "daysLeft:number", "stoppedSince:date?",
			"verified:money", "authorised:money", "paid:money", "remaining:money", "instalments:list",
			"interruptions:list" };

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Test
	@Order(1)
	void submissionAndVerificationAnswerWithTheReport() {
		new PlayedPeriod(this.application).certifyAll(2);
		JsonNode submitted = post("partner-1", PROJECT + "/reports/1/submission", "{\"summary\":\"Kick-off held.\"}");
		Shape.object(submitted, REPORT);
		Shape.object(submitted, "status:SUBMITTED", "submittedAt:instant", "summary:Kick-off held\\.");
		Shape.list(submitted.get("certificates"), "number:PGI06030-C-2-1", "partner:number", "report:number",
				"period:number", "certified:money");
		Portal.Answer found = Portal.of(this.port, "js").put(PROJECT + "/reports/1/verification/findings", """
				{"findings":[{"partner":2,"report":1,"line":1,"deductedJs":"1.00","deductedMa":"0.00",
				"parked":false,"errorType":"CALCULATION","comment":"Sum"}]}""");
		assertThat(found.status()).as(found.body()).isEqualTo(200);
		Shape.object(found.json(), REPORT);
		JsonNode verified = post("js", PROJECT + "/reports/1/verification", "{\"conclusion\":\"In order.\"}");
		Shape.object(verified, REPORT);
		Shape.object(verified, "status:VERIFIED", "verifiedAt:instant", "conclusion:In order\\.");
		Shape.list(verified.get("funds"), "fund:ERDF", "amount:money", "certified:money", "verified:money");
		Shape.list(Shape.read(this.port, "auditor", PROJECT + "/reports"), REPORT);
		Shape.object(Shape.read(this.port, "auditor", PROJECT + "/reports/1"), REPORT);
	}

	@Test
	@Order(2)
	void authorisationAndConfirmationAnswerWithThePayment() {
		JsonNode listed = Shape.read(this.port, "ca", PROJECT + "/payments");
		Shape.list(listed, PAYMENT);
		String path = "/api/v1/payments/" + listed.get(0).get("id").textValue();
		JsonNode authorised = post("ma", path + "/authorisation", "{\"amount\":\"10.00\"}");
		Shape.object(authorised, PAYMENT);
		Shape.object(authorised, "status:OPEN", "authorised:10\\.00", "paid:0\\.00");
		Shape.list(authorised.get("instalments"), "number:number", "reference:PGI06030-1-ERDF-1", "amount:10\\.00",
				"authorisedAt:instant", "paidOn:date?");
		JsonNode paid = post("ca", path + "/confirmation",
				"{\"instalment\":1,\"paidOn\":\"2020-02-10\",\"amount\":\"10.00\"}");
		Shape.object(paid, PAYMENT);
		Shape.object(paid, "status:PART_PAID", "paid:10\\.00");
		Shape.list(paid.get("instalments"), "paidOn:2020-02-10");
	}

	@Test
	@Order(3)
	void statementsAndTrailAreListed() {
		DemoState.awaitListeners(this.application);
		JsonNode statements = Shape.read(this.port, "auditor", PROJECT + "/statements");
		Shape.list(statements, "number:PGI06030-.+", "kind:PARTNER_STATEMENT|CONTROL_CERTIFICATE|PROJECT_STATEMENT",
				"title:.+", "partner:number?", "period:number", "issuedAt:instant", "sha256:hash", "pages:number");
		assertThat(statements.findValuesAsText("kind")).contains("PARTNER_STATEMENT", "CONTROL_CERTIFICATE",
				"PROJECT_STATEMENT");
		Shape.list(Shape.read(this.port, "auditor", PROJECT + "/trail"), "sequence:number", "at:instant", "actor:id?",
				"action:[a-z-]+", "subject:.+", "previousHash:hash", "hash:hash");
	}

	private JsonNode post(String account, String path, String body) {
		Portal.Answer answer = Portal.of(this.port, account).post(path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

}
