package eu.regioflow.statement.rest;

import java.util.Locale;

import eu.regioflow.document.ContentStore;
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
 * The receipt of a submission.
 */
@RestController
@Tag(name = "Partner reports")
class ReceiptController {

	private final IssueReceipt issueReceipt;

	private final ContentStore contents;

	ReceiptController(IssueReceipt issueReceipt, ContentStore contents) {
		this.issueReceipt = issueReceipt;
		this.contents = contents;
	}

	@GetMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/receipt")
	@Operation(summary = "The receipt of the last submission as PDF: issued once, the same bytes every time")
	ResponseEntity<byte[]> receipt(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			Locale language) {
		IssuedReceipt receipt = this.issueReceipt.issue(code, partner, number, language);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.eTag("\"" + receipt.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(receipt.number() + ".pdf").build().toString())
			.body(this.contents.get(receipt.sha256()));
	}

}
