package eu.regioflow.document;

import java.util.Map;

import eu.regioflow.trail.Personal;
import eu.regioflow.trail.Recordable;

/**
 * A file was attached.
 */
public record DocumentAttached(String chain, String subject, String name, String sha256) implements Recordable {

	static DocumentAttached of(Document document) {
		return new DocumentAttached(document.project(), document.subject(), document.name(), document.sha256());
	}

	@Override
	public String action() {
		return "document-attached";
	}

	@Override
	public Map<String, Object> facts() {
		return Map.of("name", new Personal(this.name), "sha256", this.sha256);
	}

}
