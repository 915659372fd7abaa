package eu.regioflow.demo.rest;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.demo.MoveClock;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.FailedJob;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the administrator of the demo see what comes later.
 */
@RestController
@Profile("demo")
class ClockApi {

	private final Access access;

	private final MoveClock moveClock;

	ClockApi(Access access, MoveClock moveClock) {
		this.access = access;
		this.moveClock = moveClock;
	}

	@PutMapping("/api/v1/demo/clock")
	Moved move(@RequestBody Day day) {
		this.access.require(Permission.MOVE_DEMO_CLOCK, Scope.programme());
		if (day.date() == null) {
			throw Refusal.invalid("date-missing");
		}
		List<FailedJob> failed = this.moveClock.moveTo(day.date());
		return new Moved(day.date(), failed);
	}

	record Day(LocalDate date) {

	}

	record Moved(LocalDate date, List<FailedJob> failedJobs) {

	}

}
