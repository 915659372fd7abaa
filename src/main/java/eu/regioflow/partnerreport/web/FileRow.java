package eu.regioflow.partnerreport.web;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.document.Document;

/**
 * A file as the list shows it.
 *
 * @param free whether the reader may move it
 */
public record FileRow(UUID id, String name, Integer line, String note, long kilobytes, Instant at, String hash,
		boolean free) {

	static FileRow of(Document document, boolean free) {
		return new FileRow(document.id(), document.name(), document.line(), document.note(),
				Math.max(1, document.size() / 1024), document.uploadedAt(), document.sha256().substring(0, 12), free);
	}

}
