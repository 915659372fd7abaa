package eu.regioflow.desk.rest;

import eu.regioflow.desk.ReportTimelines;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.web.Timeline;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How far reports have come on their way to the payment.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}")
class TimelineApi {

	private final Access access;

	private final ReportTimelines timelines;

	TimelineApi(Access access, ReportTimelines timelines) {
		this.access = access;
		this.timelines = timelines;
	}

	@GetMapping("/partners/{partner}/reports/{number}/timeline")
	@Operation(summary = "The way of a partner report to the payment")
	@Tag(name = "Partner reports")
	Timeline partnerReport(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return this.timelines.ofPartnerReport(code, partner, number);
	}

	@GetMapping("/reports/{period}/timeline")
	@Operation(summary = "The way of a project report to the payment")
	@Tag(name = "Project reports")
	Timeline projectReport(@PathVariable String code, @PathVariable int period) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return this.timelines.ofProjectReport(code, period);
	}

}
