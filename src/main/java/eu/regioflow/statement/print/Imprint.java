package eu.regioflow.statement.print;

import java.util.Locale;

/**
 * What every page of a document carries besides its content.
 *
 * @param locale the language of labels, dates and numbers
 * @param verification how a reader checks that the document is genuine; at most two lines
 * in the footer
 * @param notice such as "Illustrative data"; empty for none
 */
public record Imprint(Locale locale, String verification, String notice) {

	/** The same for a document in another language. */
	public Imprint in(Locale other) {
		return new Imprint(other, this.verification, this.notice);
	}

}
