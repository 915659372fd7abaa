package eu.regioflow.document;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.trail.Personal;
import eu.regioflow.trail.Recordable;

/**
 * Something happened to an attached file.
 *
 * @param subject what the file belongs to
 */
public record DocumentEvent(Kind kind, String chain, String subject,
		Map<String, Object> details) implements Recordable {

	private static final String WHOLE = "whole report";

	/** What happened. */
	public enum Kind {

		MOVED("document-moved"), REPLACED("document-replaced"), REMOVED("document-removed"), MARKED("document-marked"),
		OPENED("personal-document-opened");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static DocumentEvent moved(Document document, Integer to) {
		return of(Kind.MOVED, document, Map.of("from", place(document.line()), "to", place(to)));
	}

	static DocumentEvent replaced(Document former, Document newer) {
		return of(Kind.REPLACED, former, Map.of("by", newer.id().toString(), "newSha256", newer.sha256()));
	}

	static DocumentEvent removed(Document document) {
		return of(Kind.REMOVED, document, Map.of("reason", new Personal(document.removalReason())));
	}

	static DocumentEvent marked(Document document) {
		return of(Kind.MARKED, document, Map.of("personal", document.isPersonal()));
	}

	static DocumentEvent opened(Document document) {
		return of(Kind.OPENED, document, Map.of());
	}

	private static DocumentEvent of(Kind kind, Document document, Map<String, Object> more) {
		Map<String, Object> details = new TreeMap<>(more);
		details.put("document", document.id().toString());
		details.put("sha256", document.sha256());
		return new DocumentEvent(kind, document.project(), document.subject(), details);
	}

	private static Object place(Integer line) {
		return (line != null) ? line : WHOLE;
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public Map<String, Object> facts() {
		return this.details;
	}

}
