package eu.regioflow.workflow;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells anybody who is signed in from which moment deadlines are reckoned; Tasklist says
 * by it how far away a due date is.
 */
@RestController
@Tag(name = "Clock")
class ProgrammeClock {

	@GetMapping("/api/v1/clock")
	@Operation(summary = "The present moment by the programme's clock")
	Present present() {
		return new Present(ClockUtil.getCurrentTime().toInstant());
	}

	/** The moment, with its zone. */
	record Present(Instant now) {
	}

}
