package eu.regioflow.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out an attached file to whoever may see what it belongs to: to be saved, or to be
 * looked at in the browser where it can be shown without risk.
 */
@Controller
class DocumentDownload {

	/** Nothing of the file may run, load or be framed. */
	private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
			+ "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

	private final Documents documents;

	private final DocumentSight sight;

	DocumentDownload(Documents documents, DocumentSight sight) {
		this.documents = documents;
		this.sight = sight;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, HttpServletResponse response) {
		Document document = this.sight.open(id);
		return answer(document, ContentDisposition.attachment(), this.documents.content(document), response);
	}

	/**
	 * A PDF or picture in the browser; every other file, and what is not one, to save.
	 */
	@GetMapping("/documents/{id}/preview")
	ResponseEntity<byte[]> preview(@PathVariable UUID id, HttpServletResponse response) {
		Document document = this.sight.open(id);
		byte[] content = this.documents.content(document);
		return answer(document, this.documents.isShowable(document, content) ? ContentDisposition.inline()
				: ContentDisposition.attachment(), content, response);
	}

	private static ResponseEntity<byte[]> answer(Document document, ContentDisposition.Builder disposition,
			byte[] content, HttpServletResponse response) {
		// in place of the pages' policy, not beside it
		response.setHeader("Content-Security-Policy", POLICY);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(document.name(), StandardCharsets.UTF_8).build().toString())
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.body(content);
	}

}
