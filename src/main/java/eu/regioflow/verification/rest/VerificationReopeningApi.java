package eu.regioflow.verification.rest;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.projectreport.ProjectReportSheet;
import eu.regioflow.projectreport.ProjectReportSheets;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.verification.ReopenVerification;
import eu.regioflow.verification.VerificationSheet;
import eu.regioflow.verification.VerificationSheets;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Re-opening of a project report's verification, and every verification that it had.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/reports/{period}")
@Tag(name = "Verification")
class VerificationReopeningApi {

	private final Access access;

	private final ProjectReports reports;

	private final ProjectReportSheets sheets;

	private final VerificationSheets verificationSheets;

	private final ReopenVerification reopenVerification;

	VerificationReopeningApi(Access access, ProjectReports reports, ProjectReportSheets sheets,
			VerificationSheets verificationSheets, ReopenVerification reopenVerification) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.verificationSheets = verificationSheets;
		this.reopenVerification = reopenVerification;
	}

	@PostMapping("/verification/reopening")
	@Operation(summary = "Take the verification and its payments back, while nothing of them is authorised")
	ProjectReportSheet reopen(@PathVariable String code, @PathVariable int period, ExpectedVersion expected,
			@RequestBody Reopening body) {
		return this.sheets.of(this.reopenVerification.reopen(code, period, expected.version(), body.reason()));
	}

	@GetMapping("/verifications")
	@Operation(summary = "Every verification of a project report, those that no longer hold among them")
	List<VerificationSheet> verifications(@PathVariable String code, @PathVariable int period) {
		this.access.require(Permission.VIEW_TRAIL, Scope.project(code));
		return this.verificationSheets.all(this.reports.get(code, period));
	}

	/** Why verification is re-opened. */
	record Reopening(String reason) {
	}

}
