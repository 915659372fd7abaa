package eu.regioflow.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells anybody who is signed in from which moment and in which zone deadlines are
 * reckoned; Tasklist says by it how far away a due date is.
 */
@RestController
@Tag(name = "Clock")
class ProgrammeClock {

	private final Clock clock;

	ProgrammeClock(Clock clock) {
		this.clock = clock;
	}

	@GetMapping("/api/v1/clock")
	@Operation(summary = "The present moment by the programme's clock, and the zone of its days")
	Present present() {
		return new Present(this.clock.instant(), Formats.ZONE);
	}

	/**
	 * The moment.
	 *
	 * @param zone in which a day begins and ends, such as {@code Europe/Paris}
	 */
	record Present(Instant now, ZoneId zone) {
	}

}
