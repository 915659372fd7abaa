package eu.regioflow.search;

import java.util.Arrays;
import java.util.stream.Collectors;

import eu.regioflow.refusal.Refusal;

/**
 * What somebody looks for.
 *
 * @param text without spaces at its ends
 */
record Query(String text) {

	private static final int SHORTEST = 2;

	private static final int LONGEST = 200;

	/**
	 * Takes what was typed.
	 * @throws Refusal {@code search-too-short} or {@code search-too-long}
	 */
	static Query of(String typed) {
		String text = typed.strip();
		int length = text.codePointCount(0, text.length());
		if (length < SHORTEST) {
			throw Refusal.invalid("search-too-short", SHORTEST);
		}
		if (length > LONGEST) {
			throw Refusal.invalid("search-too-long", length, LONGEST);
		}
		return new Query(text);
	}

	/** All words, each as the beginning of one; empty where nothing is a word. */
	String words() {
		return Arrays.stream(this.text.split("[^\\p{L}\\p{N}\\p{M}]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> "'" + word + "':*")
			.collect(Collectors.joining(" & "));
	}

	/** The beginning of an invoice's number, in which every sign stands for itself. */
	String number() {
		return this.text.replaceAll("[\\s\u00a0\u202f]", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
