package eu.regioflow.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.refusal.Refusal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out an attached file to whoever may see what it belongs to.
 */
@Controller
class DocumentDownload {

	private final Documents documents;

	private final DocumentSight sight;

	DocumentDownload(Documents documents, DocumentSight sight) {
		this.documents = documents;
		this.sight = sight;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> download(@PathVariable UUID id) {
		Document document = this.documents.get(id);
		if (!this.sight.shows(document)) {
			throw Refusal.notFound();
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(document.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.body(this.documents.content(document));
	}

}
