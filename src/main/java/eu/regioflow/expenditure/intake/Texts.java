package eu.regioflow.expenditure.intake;

import java.util.regex.Pattern;

/**
 * How texts leave for a spreadsheet and come back: one that a spreadsheet would take for
 * a formula travels behind an apostrophe.
 */
final class Texts {

	private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private static final int SHOWN = 200;

	private Texts() {
	}

	/**
	 * A text that already looks escaped gets one more apostrophe, so that the way back is
	 * exact.
	 */
	static String escaped(String text) {
		return RISKY.matcher(text).matches() ? "'" + text : text;
	}

	static String unescaped(String text) {
		return text.startsWith("'") && ESCAPED.matcher(text).matches() ? text.substring(1) : text;
	}

	/** Enough of a value to recognise it in an error. */
	static String shortened(String value) {
		return (value.length() <= SHOWN) ? value : value.substring(0, SHOWN) + "…";
	}

	/**
	 * The first character that no text may hold: controls but tab and line ends, half
	 * surrogates, non-characters, and those that turn the reading direction around.
	 * @return as {@code U+202E}, or empty when there is none
	 */
	static String forbiddenCharacter(String text) {
		int character;
		for (int index = 0; index < text.length(); index += Character.charCount(character)) {
			character = text.codePointAt(index);
			boolean isPlain = character >= ' ' && character <= '~';
			if (!isPlain && isForbidden(character)) {
				return String.format("U+%04X", character);
			}
		}
		return "";
	}

	private static boolean isForbidden(int character) {
		boolean lineEnd = character == '\t' || character == '\n' || character == '\r';
		boolean direction = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
		boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
		boolean none = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
		return Character.isISOControl(character) && !lineEnd || direction || surrogate || none;
	}

}
