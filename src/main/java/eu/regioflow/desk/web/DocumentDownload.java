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
 * looked at in the browser where it can be shown without risk. Its policy stands in place
 * of that of the pages, not beside it.
 */
@Controller
class DocumentDownload {

	/** Nothing of the file may run or load. */
	private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
			+ "form-action 'none'; base-uri 'none'; frame-ancestors %s; sandbox";

	private final Documents documents;

	private final DocumentSight sight;

	DocumentDownload(Documents documents, DocumentSight sight) {
		this.documents = documents;
		this.sight = sight;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, HttpServletResponse response) {
		Document document = this.sight.open(id);
		response.setHeader("Content-Security-Policy", POLICY.formatted("'none'"));
		return answer(document, ContentDisposition.attachment(), this.documents.content(document));
	}

	/**
	 * A PDF or picture in the browser, also in a frame of our own pages; every other
	 * file, and what is not one, to save.
	 */
	@GetMapping("/documents/{id}/preview")
	ResponseEntity<byte[]> preview(@PathVariable UUID id, HttpServletResponse response) {
		Document document = this.sight.open(id);
		byte[] content = this.documents.content(document);
		response.setHeader("Content-Security-Policy", POLICY.formatted("'self'"));
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
		return answer(document, this.documents.isShowable(document, content) ? ContentDisposition.inline()
				: ContentDisposition.attachment(), content);
	}

	private static ResponseEntity<byte[]> answer(Document document, ContentDisposition.Builder disposition,
			byte[] content) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(document.name(), StandardCharsets.UTF_8).build().toString())
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.body(content);
	}

}
