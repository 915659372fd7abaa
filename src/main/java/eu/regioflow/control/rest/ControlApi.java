package eu.regioflow.control.rest;

import java.util.List;
import java.util.Objects;

import eu.regioflow.control.CertificateSheet;
import eu.regioflow.control.CertificateSheets;
import eu.regioflow.control.Certificates;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.LineFinding;
import eu.regioflow.control.RecordFindings;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportSheet;
import eu.regioflow.partnerreport.ReportSheets;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Control of a partner report: findings and the certificate.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}")
@Tag(name = "Control")
class ControlApi {

	private final Access access;

	private final PartnerReports reports;

	private final ReportSheets sheets;

	private final Certificates certificates;

	private final CertificateSheets certificateSheets;

	private final RecordFindings recordFindings;

	private final IssueCertificate issueCertificate;

	ControlApi(Access access, PartnerReports reports, ReportSheets sheets, Certificates certificates,
			CertificateSheets certificateSheets, RecordFindings recordFindings, IssueCertificate issueCertificate) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.certificates = certificates;
		this.certificateSheets = certificateSheets;
		this.recordFindings = recordFindings;
		this.issueCertificate = issueCertificate;
	}

	@PutMapping("/control/findings")
	@Operation(summary = "Replace all findings; a line that is not named is certified in full")
	ReportSheet record(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Findings body) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(code, partner));
		if (body.findings() == null || body.findings().stream().anyMatch(Objects::isNull)) {
			throw Refusal.invalid("findings-missing");
		}
		return this.sheets.of(this.recordFindings.record(code, partner, number, expected.version(), body.findings()));
	}

	@PostMapping("/certificate")
	@Operation(summary = "End control and issue the certificate")
	CertificateSheet issue(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Conclusion body) {
		return this.certificateSheets
			.of(this.issueCertificate.issue(code, partner, number, expected.version(), body.conclusion()));
	}

	@GetMapping("/certificate")
	@Operation(summary = "The certificate of a report")
	CertificateSheet certificate(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return this.certificateSheets.of(this.certificates.findByReport(this.reports.get(code, partner, number).id())
			.orElseThrow(Refusal::notFound));
	}

	/** All findings on the lines of a report. */
	record Findings(List<LineFinding> findings) {
	}

	/** The controller's own words. */
	record Conclusion(String conclusion) {
	}

}
