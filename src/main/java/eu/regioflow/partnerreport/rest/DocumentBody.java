package eu.regioflow.partnerreport.rest;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.document.Document;

/**
 * What is known of a file.
 *
 * @param size in bytes
 * @param line the line that it proves, or null
 */
record DocumentBody(UUID id, String name, String mediaType, long size, String sha256, Integer line, String note,
		Instant uploadedAt) {

	static DocumentBody of(Document document) {
		return new DocumentBody(document.id(), document.name(), document.mediaType(), document.size(),
				document.sha256(), document.line(), document.note(), document.uploadedAt());
	}

}
