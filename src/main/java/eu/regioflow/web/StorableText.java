package eu.regioflow.web;

import java.util.Optional;

/**
 * What no text may hold because the database cannot: the character zero and half a pair
 * of surrogates.
 */
final class StorableText {

	private StorableText() {
	}

	/** The first such character as {@code U+0000}; empty when there is none. */
	static Optional<String> forbiddenIn(String text) {
		return text.codePoints()
			.filter((character) -> character == 0 || Character.getType(character) == Character.SURROGATE)
			.mapToObj((character) -> String.format("U+%04X", character))
			.findFirst();
	}

}
