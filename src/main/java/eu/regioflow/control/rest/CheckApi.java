package eu.regioflow.control.rest;

import java.util.List;

import eu.regioflow.control.ControlCheck;
import eu.regioflow.control.ControlChecks;
import eu.regioflow.control.RecordCheck;
import eu.regioflow.control.RemoveCheck;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How and where a report was checked: its controller sees it while at work, others who
 * may read the report once the certificate is issued.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/control/checks")
@Tag(name = "Control")
class CheckApi {

	private final Access access;

	private final PartnerReports reports;

	private final ControlChecks checks;

	private final RecordCheck recordCheck;

	private final RemoveCheck removeCheck;

	CheckApi(Access access, PartnerReports reports, ControlChecks checks, RecordCheck recordCheck,
			RemoveCheck removeCheck) {
		this.access = access;
		this.reports = reports;
		this.checks = checks;
		this.recordCheck = recordCheck;
		this.removeCheck = removeCheck;
	}

	@GetMapping
	@Operation(summary = "Administrative checks and visits of a report's control")
	List<ControlCheck> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		PartnerReport report = this.reports.get(code, partner, number);
		if (!report.isCertified() && !this.access.may(Permission.CONTROL_EXPENDITURE, scope)) {
			throw Refusal.notFound();
		}
		return this.checks.of(report.id());
	}

	@PostMapping
	@Operation(summary = "Record a check; from and to are its days")
	List<ControlCheck> record(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody RecordCheck.Arriving body) {
		return this.checks.of(this.recordCheck.record(code, partner, number, expected.version(), body).id());
	}

	@DeleteMapping("/{check}")
	@Operation(summary = "Take out a check that was recorded by mistake")
	List<ControlCheck> remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int check, ExpectedVersion expected) {
		return this.checks.of(this.removeCheck.remove(code, partner, number, expected.version(), check).id());
	}

}
