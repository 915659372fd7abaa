package eu.regioflow.control.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.OpenDocument;
import eu.regioflow.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands the controller the files that prove a report's lines.
 */
@Controller
class ProofController {

	private final Access access;

	private final ControlDesks desks;

	private final Documents documents;

	private final OpenDocument openDocument;

	ProofController(Access access, ControlDesks desks, Documents documents, OpenDocument openDocument) {
		this.access = access;
		this.desks = desks;
		this.documents = documents;
		this.openDocument = openDocument;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}/control/documents/{id}")
	ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id) {
		this.access.require(Permission.VIEW_PERSONAL_DATA, Scope.partner(code, partner));
		Document document = this.documents.get(id);
		String subject = AttachDocument.subject(this.desks.report(new Place(code, partner, number)));
		if (!document.subject().equals(subject)) {
			throw Refusal.notFound();
		}
		this.openDocument.open(id);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(document.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.documents.content(document));
	}

}
