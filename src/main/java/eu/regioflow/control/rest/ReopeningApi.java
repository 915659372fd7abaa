package eu.regioflow.control.rest;

import java.util.List;

import eu.regioflow.control.CertificateSheet;
import eu.regioflow.control.CertificateSheets;
import eu.regioflow.control.ReopenControl;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportSheet;
import eu.regioflow.partnerreport.ReportSheets;
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
 * Re-opening of a certified report's control, and every certificate that was issued.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}")
@Tag(name = "Control")
class ReopeningApi {

	private final Access access;

	private final PartnerReports reports;

	private final ReportSheets sheets;

	private final CertificateSheets certificateSheets;

	private final ReopenControl reopenControl;

	ReopeningApi(Access access, PartnerReports reports, ReportSheets sheets, CertificateSheets certificateSheets,
			ReopenControl reopenControl) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.certificateSheets = certificateSheets;
		this.reopenControl = reopenControl;
	}

	@PostMapping("/control/reopening")
	@Operation(summary = "Take the certificate back and re-open control, while it is in no project report")
	ReportSheet reopen(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Reopening body) {
		return this.sheets.of(this.reopenControl.reopen(code, partner, number, expected.version(), body.reason()));
	}

	@GetMapping("/certificates")
	@Operation(summary = "Every certificate of a report, those that no longer hold among them")
	List<CertificateSheet> certificates(@PathVariable String code, @PathVariable int partner,
			@PathVariable int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return this.certificateSheets.all(this.reports.get(code, partner, number).id());
	}

	/** Why control is re-opened. */
	record Reopening(String reason) {
	}

}
