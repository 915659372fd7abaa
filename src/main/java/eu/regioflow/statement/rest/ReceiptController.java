package eu.regioflow.statement.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.regioflow.document.ContentStore;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReceiptSheet;
import eu.regioflow.partnerreport.ReceiptSheets;
import eu.regioflow.statement.IssueReceipt;
import eu.regioflow.statement.IssuedReceipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The receipts of submissions.
 */
@RestController
@Tag(name = "Partner reports")
class ReceiptController {

	private static final String RECEIPTS = "/api/v1/projects/{code}/partners/{partner}/reports/{number}/receipts";

	private final Access access;

	private final PartnerReports reports;

	private final ReceiptSheets sheets;

	private final IssueReceipt issueReceipt;

	private final ContentStore contents;

	ReceiptController(Access access, PartnerReports reports, ReceiptSheets sheets, IssueReceipt issueReceipt,
			ContentStore contents) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.issueReceipt = issueReceipt;
		this.contents = contents;
	}

	@GetMapping(RECEIPTS)
	@Operation(summary = "The receipts of all submissions of a report, the first one first")
	List<ReceiptSheet> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return this.sheets.of(this.reports.get(code, partner, number));
	}

	@GetMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/receipt")
	@Operation(summary = "The receipt of the last submission as PDF: issued once, the same bytes every time")
	ResponseEntity<byte[]> last(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			Locale language) {
		return pdf(this.issueReceipt.issue(code, partner, number, Optional.empty(), language));
	}

	@GetMapping(RECEIPTS + "/{submission}")
	@Operation(summary = "The receipt of one submission as PDF, counted from 1: the same bytes every time")
	ResponseEntity<byte[]> one(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int submission, Locale language) {
		return pdf(this.issueReceipt.issue(code, partner, number, Optional.of(submission), language));
	}

	private ResponseEntity<byte[]> pdf(IssuedReceipt receipt) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.eTag("\"" + receipt.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(receipt.number() + ".pdf").build().toString())
			.body(this.contents.get(receipt.sha256()));
	}

}
