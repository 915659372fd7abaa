package eu.regioflow.dashboard.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table of a dashboard as a download.
 */
final class SectionFile {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private SectionFile() {
	}

	static ResponseEntity<byte[]> of(String name, Section section) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + "-" + section.id() + ".csv").build().toString())
			.contentType(CSV)
			.body(section.csv());
	}

}
