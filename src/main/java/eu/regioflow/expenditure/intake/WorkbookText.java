package eu.regioflow.expenditure.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way in which workbooks write characters that XML cannot hold: {@code _x000D_}.
 */
final class WorkbookText {

	private static final Pattern ENCODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final Pattern LOOKS_ENCODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private WorkbookText() {
	}

	static String decoded(String text) {
		return !text.contains("_x") ? text
				: ENCODED.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(character(found.group(1))));
	}

	private static String character(String hex) {
		return String.valueOf((char) Integer.parseInt(hex, 16));
	}

	/**
	 * A text that only looks encoded gets its first sign encoded, so that it stays as it
	 * is.
	 */
	static String encoded(String text) {
		return LOOKS_ENCODED.matcher(text).replaceAll("_x005F_");
	}

}
