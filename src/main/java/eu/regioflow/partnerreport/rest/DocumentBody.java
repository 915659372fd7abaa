package eu.regioflow.partnerreport.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eu.regioflow.document.Document;

/**
 * What is known of a file.
 *
 * @param size in bytes
 * @param line the line that it proves, or null
 * @param personal whether it is marked as one that tells of a person
 * @param earlier the versions that it replaced, newest first
 */
record DocumentBody(UUID id, String name, String mediaType, long size, String sha256, Integer line, String note,
		Instant uploadedAt, boolean personal, List<Version> earlier) {

	/** An earlier version. */
	record Version(UUID id, String name, String sha256, Instant uploadedAt) {
	}

	/** A file that replaced none, or of which only the present version is told. */
	static DocumentBody of(Document document) {
		return of(document, List.of());
	}

	static DocumentBody of(Document document, List<Document> earlier) {
		return new DocumentBody(document.id(), document.name(), document.mediaType(), document.size(),
				document.sha256(), document.line(), document.note(), document.uploadedAt(), document.isPersonal(),
				earlier.stream()
					.map((one) -> new Version(one.id(), one.name(), one.sha256(), one.uploadedAt()))
					.toList());
	}

}
