package eu.regioflow.statement.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What a file says about itself: all of it from the issue, nothing from the clock.
 *
 * @param id stands in for the random identifier that a PDF carries
 */
record Metadata(String title, String author, String language, Instant issuedAt, UUID id) {

	Metadata(Texts texts, String titleKey, Issue issue) {
		this(texts.text(titleKey) + " " + issue.number(), issue.issuedBy(), texts.locale().toLanguageTag(),
				issue.issuedAt(), UUID.nameUUIDFromBytes(
						(titleKey + issue.number() + issue.issuedAt()).getBytes(StandardCharsets.UTF_8)));
	}
}
