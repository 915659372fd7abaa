package eu.regioflow.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Texts for people outside of a page, such as in a mail.
 */
@Component
public class Phrases {

	private final Texts texts;

	Phrases(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The message in that language; amounts and dates among the arguments are written as
	 * on a page.
	 * @throws IllegalStateException when there is no such key
	 */
	public String text(Locale language, String key, Object... arguments) {
		return new Wording(this.texts, new Formats(language)).text(key, List.of(arguments));
	}

	/** The message, or other words where there is no such key. */
	public String textOr(Locale language, String key, String otherwise) {
		return this.texts.has(key) ? text(language, key) : otherwise;
	}

	/** Every language that there are texts in, English first. */
	public List<Locale> languages() {
		return this.texts.languages();
	}

}
