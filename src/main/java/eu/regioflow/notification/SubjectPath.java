package eu.regioflow.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an event happened to, as the trail names it, such as
 * {@code PGI06030/partner/3/report/1}.
 *
 * @param parts what stands behind each name, such as partner 3 and report 1
 */
record SubjectPath(String project, Map<String, String> parts) {

	static SubjectPath of(String text) {
		String[] words = text.split("/");
		Map<String, String> parts = new LinkedHashMap<>();
		for (int i = 1; i + 1 < words.length; i += 2) {
			parts.put(words[i], words[i + 1]);
		}
		return new SubjectPath(words[0], parts);
	}

	/** The number behind a name, or null. */
	Integer number(String name) {
		String text = this.parts.get(name);
		return (text != null && text.matches("\\d{1,9}")) ? Integer.valueOf(text) : null;
	}

	/** The last part, such as a report's number; empty where there is none. */
	String last() {
		String last = "";
		for (String part : this.parts.values()) {
			last = part;
		}
		return last;
	}

	/** The path with each name in braces replaced by what stands behind it. */
	String in(String template) {
		String path = template.replace("{project}", this.project);
		for (Map.Entry<String, String> part : this.parts.entrySet()) {
			path = path.replace("{" + part.getKey() + "}", part.getValue());
		}
		return path;
	}

}
