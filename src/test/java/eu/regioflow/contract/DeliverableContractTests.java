package eu.regioflow.contract;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deliverables, and the tasks in which they are decided.
 */
@DemoTest
class DeliverableContractTests {

	private static final String DELIVERABLES = "/api/v1/projects/PGI06030/deliverables";

	private static final String[] FIELDS = { "number:number", "version:number", "title:.+", "partner:number",
			"period:number", "due:date", "status:PLANNED|SUBMITTED|RETURNED|ACCEPTED", "history:list" };

	@LocalServerPort
	private int port;

	@Test
	void submissionTaskAndDecisionAreTold() {
		Shape.list(Shape.read(this.port, "partner-1", DELIVERABLES), FIELDS);
		Portal.Answer submitted = Portal.of(this.port, "partner-1")
			.upload(DELIVERABLES + "/1/submission", "strategy.pdf",
					"%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
		assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
		Shape.object(submitted.json(), FIELDS);
		Shape.list(submitted.json().get("history"), "round:number", "note:text", "document:id", "submittedAt:instant",
				"outcome:RETURNED|ACCEPTED?", "comment:text?", "decidedAt:instant?");
		JsonNode tasks = Shape.read(this.port, "js", "/api/v1/tasks");
		Shape.list(tasks, "id:.+", "name:.+", "process:[a-z-]+", "project:[A-Z0-9]+", "partner:number?",
				"period:number?", "due:date?", "link:/.+?", "kind:page|decision", "outcomes:list");
		JsonNode decision = null;
		for (JsonNode task : tasks) {
			decision = "decision".equals(task.get("kind").textValue()) ? task : decision;
		}
		assertThat(decision).isNotNull();
		Shape.object(decision, "process:deliverable-approval", "partner:number");
		Portal.Answer decided = Portal.of(this.port, "js")
			.post("/api/v1/tasks/" + decision.get("id").textValue() + "/completion",
					"{\"outcome\":\"return\",\"comment\":\"Page 3 is missing.\"}");
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		Shape.object(decided.json(), "id:.+", "outcome:return");
		JsonNode returned = Shape.read(this.port, "partner-1", DELIVERABLES).get(0);
		Shape.object(returned, "status:RETURNED");
		Shape.list(returned.get("history"), "outcome:RETURNED", "comment:Page 3 is missing\\.", "decidedAt:instant");
	}

}
