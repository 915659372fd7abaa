package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AcknowledgeWarnings;
import eu.regioflow.partnerreport.AcknowledgedWarnings;
import eu.regioflow.partnerreport.DetailOverview;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReopenPartnerReport;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnerreport.ReportSheet;
import eu.regioflow.partnerreport.ReportSheets;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;
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
 * Partner reports: read and submitted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports")
@Tag(name = "Partner reports")
class ReportApi {

	private final Access access;

	private final Partners partners;

	private final PartnerReports reports;

	private final ReportSheets sheets;

	private final ReportOverview overview;

	private final DetailOverview details;

	private final AcknowledgeWarnings acknowledgeWarnings;

	private final AcknowledgedWarnings acknowledged;

	private final SubmitPartnerReport submitPartnerReport;

	private final ReopenPartnerReport reopenPartnerReport;

	ReportApi(Access access, Partners partners, PartnerReports reports, ReportSheets sheets, ReportOverview overview,
			DetailOverview details, AcknowledgeWarnings acknowledgeWarnings, AcknowledgedWarnings acknowledged,
			SubmitPartnerReport submitPartnerReport, ReopenPartnerReport reopenPartnerReport) {
		this.access = access;
		this.partners = partners;
		this.reports = reports;
		this.sheets = sheets;
		this.overview = overview;
		this.details = details;
		this.acknowledgeWarnings = acknowledgeWarnings;
		this.acknowledged = acknowledged;
		this.submitPartnerReport = submitPartnerReport;
		this.reopenPartnerReport = reopenPartnerReport;
	}

	@GetMapping
	@Operation(summary = "All reports of a partner")
	List<ReportSheet> list(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		this.partners.get(code, partner);
		return this.sheets.of(code, partner, this.reports.findByProjectAndPartnerOrderByNumber(code, partner));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One report with its figures")
	ReportSheet get(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		return this.sheets.of(visible(code, partner, number));
	}

	@GetMapping("/{number}/overview")
	@Operation(summary = "The report's financial overview by cost category, source, lump sum, unit cost and investment")
	OverviewBody overview(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		ReportOverview.Overview read = this.overview.of(visible(code, partner, number));
		return OverviewBody.of(read, this.details.of(read, "en"));
	}

	@PostMapping("/{number}/submission")
	@Operation(summary = "Submit the report to its controller")
	ReportSheet submit(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Declaration body) {
		boolean declared = Boolean.TRUE.equals(body.declaration());
		if (body.acknowledged() != null) {
			this.acknowledgeWarnings.acknowledge(code, partner, number, Optional.of(body.acknowledged()));
			return this.sheets.of(this.submitPartnerReport.submit(code, partner, number, expected.version(), declared));
		}
		return this.sheets.of(submitWithAllWarnings(code, partner, number, expected.version(), declared));
	}

	// most reports have none, and a long list is checked once then
	private PartnerReport submitWithAllWarnings(String code, int partner, int number, Optional<Long> version,
			boolean declared) {
		try {
			return this.submitPartnerReport.submit(code, partner, number, version, declared);
		}
		catch (Refusal refusal) {
			if (!"warnings-not-acknowledged".equals(refusal.code())) {
				throw refusal;
			}
			this.acknowledgeWarnings.acknowledge(code, partner, number, Optional.empty());
			return this.submitPartnerReport.submit(code, partner, number, version, declared);
		}
	}

	@GetMapping("/{number}/acknowledged-warnings")
	@Operation(summary = "The warnings that were acknowledged with the last submission")
	List<AcknowledgedWarnings.Acknowledged> acknowledged(@PathVariable String code, @PathVariable int partner,
			@PathVariable int number) {
		PartnerReport report = visible(code, partner, number);
		return this.acknowledged.of(report.id(), report.submissions());
	}

	@PostMapping("/{number}/reopening")
	@Operation(summary = "Give the report back to its partner: the newest in full, an older one for documents only")
	ReportSheet reopen(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Reopening body) {
		return this.sheets
			.of(this.reopenPartnerReport.reopen(code, partner, number, expected.version(), body.reason()));
	}

	private PartnerReport visible(String code, int partner, int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return this.reports.get(code, partner, number);
	}

	/** What has to be mended. */
	record Reopening(String reason) {
	}

	/**
	 * The partner's declaration that the report is true and complete.
	 *
	 * @param acknowledged the names of the warnings that were taken note of; without the
	 * list the declaration takes note of all of them
	 */
	record Declaration(Boolean declaration, Set<String> acknowledged) {
	}

}
