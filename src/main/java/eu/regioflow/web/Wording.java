package eu.regioflow.web;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says refusals in the reader's language.
 */
record Wording(Texts texts, Formats formats) {

	private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

	String text(String key, List<Object> arguments) {
		Object[] written = new Object[arguments.size()];
		for (int index = 0; index < written.length; index++) {
			written[index] = this.formats.written(arguments.get(index));
		}
		return this.texts.text(this.formats.locale(), key, written);
	}

	/**
	 * The name of a fund or another source; one that has no name here is called by its
	 * code.
	 */
	String source(String code) {
		String key = "control.source." + code;
		return this.texts.has(key) ? text(key, List.of()) : code;
	}

	/**
	 * A rule's own words, else those of its kind: a missing text must not hide a refusal.
	 */
	String text(Refusal refusal) {
		return textOr("refusal." + refusal.code(), "web.kind." + refusal.kind().name(), refusal.arguments());
	}

	/** What is wrong at that place. */
	String text(LocatedError error) {
		return textOr("error." + error.code(), "web.place-invalid", argumentsOf(error));
	}

	/** How to mend it. */
	String remedy(LocatedError error) {
		return textOr("error." + error.code() + ".remedy", "web.place-invalid.remedy", argumentsOf(error));
	}

	/** Row, column, what is wrong and how to mend it, in one line. */
	String line(LocatedError error) {
		String told = text(error) + " " + remedy(error);
		if (error.row() > 0 && !error.column().isEmpty()) {
			return text("web.place.cell", List.of(error.row(), error.column(), told));
		}
		if (error.row() > 0) {
			return text("web.place.row", List.of(error.row(), told));
		}
		return error.column().isEmpty() ? told : text("web.place.column", List.of(error.column(), told));
	}

	private String textOr(String key, String otherwise, List<Object> arguments) {
		if (this.texts.has(key)) {
			return text(key, arguments);
		}
		LOG.error("No message {}", key);
		return text(otherwise, arguments);
	}

	private static List<Object> argumentsOf(LocatedError error) {
		List<Object> arguments = new ArrayList<>();
		arguments.add(error.value());
		arguments.addAll(error.arguments());
		return arguments;
	}

}
