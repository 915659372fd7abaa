package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.DocumentHistory;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.OpenDocument;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files attached to a report. They may name people, so only the partner, its
 * controller and auditors see them.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/documents")
@Tag(name = "Documents of a report")
class DocumentApi {

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final AttachDocument attachDocument;

	private final OpenDocument openDocument;

	DocumentApi(Access access, PartnerReports reports, Documents documents, AttachDocument attachDocument,
			OpenDocument openDocument) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.attachDocument = attachDocument;
		this.openDocument = openDocument;
	}

	@GetMapping
	@Operation(summary = "The files of a report, oldest first")
	List<DocumentBody> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		DocumentHistory history = this.documents.history(AttachDocument.subject(visible(code, partner, number)));
		return history.current()
			.stream()
			.map((document) -> DocumentBody.of(document, history.versions(document).stream().skip(1).toList()))
			.toList();
	}

	@GetMapping("/{document}")
	@Operation(summary = "A file's content")
	ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document) {
		String subject = AttachDocument.subject(visible(code, partner, number));
		Document stored = this.documents.get(document);
		if (!stored.subject().equals(subject)) {
			throw Refusal.notFound();
		}
		this.openDocument.open(document);
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(stored.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.documents.content(stored));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Attach a file to the report or to one of its lines")
	DocumentBody attach(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestParam(required = false) MultipartFile file,
			@RequestParam(required = false) Integer line, @RequestParam(defaultValue = "") String note)
			throws IOException {
		this.access.require(Permission.ATTACH_DOCUMENT, Scope.partner(code, partner));
		if (file == null) {
			throw Refusal.invalid("file-missing");
		}
		return DocumentBody.of(this.attachDocument.attach(code, partner, number, expected.version(),
				Optional.ofNullable(line), file.getOriginalFilename(), note, file.getBytes()));
	}

	private PartnerReport visible(String code, int partner, int number) {
		this.access.require(Permission.VIEW_PERSONAL_DATA, Scope.partner(code, partner));
		return this.reports.get(code, partner, number);
	}

}
