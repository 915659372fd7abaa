package eu.regioflow.verification.rest;

import java.util.List;
import java.util.Objects;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.projectreport.ProjectReportSheet;
import eu.regioflow.projectreport.ProjectReportSheets;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.LineVerification;
import eu.regioflow.verification.RecordVerificationFindings;
import eu.regioflow.verification.VerifyProjectReport;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verification of a project report: findings and the conclusion.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/reports/{period}/verification")
@Tag(name = "Verification")
class VerificationApi {

	private final Access access;

	private final ProjectReportSheets sheets;

	private final RecordVerificationFindings recordFindings;

	private final VerifyProjectReport verifyProjectReport;

	VerificationApi(Access access, ProjectReportSheets sheets, RecordVerificationFindings recordFindings,
			VerifyProjectReport verifyProjectReport) {
		this.access = access;
		this.sheets = sheets;
		this.recordFindings = recordFindings;
		this.verifyProjectReport = verifyProjectReport;
	}

	@PutMapping("/findings")
	@Operation(summary = "Replace all findings; a line that is not named stays as certified")
	ProjectReportSheet record(@PathVariable String code, @PathVariable int period, ExpectedVersion expected,
			@RequestBody Findings body) {
		this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(code));
		if (body.findings() == null || body.findings().stream().anyMatch(Objects::isNull)) {
			throw Refusal.invalid("findings-missing");
		}
		return this.sheets.of(this.recordFindings.record(code, period, expected.version(), body.findings()));
	}

	@PostMapping
	@Operation(summary = "End verification; the payments follow")
	ProjectReportSheet verify(@PathVariable String code, @PathVariable int period, ExpectedVersion expected,
			@RequestBody Conclusion body) {
		return this.sheets.of(this.verifyProjectReport.verify(code, period, expected.version(), body.conclusion()));
	}

	/** All findings on the certified lines of a project report. */
	record Findings(List<LineVerification> findings) {
	}

	/** The joint secretariat's own words. */
	record Conclusion(String conclusion) {
	}

}
