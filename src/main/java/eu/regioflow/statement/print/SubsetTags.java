package eu.regioflow.statement.print;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the random letters before the name of an embedded font. The library draws them
 * anew for each file and has no setting for it; the letters keep their number, so that
 * every offset in the file stays right.
 */
final class SubsetTags {

	private static final Pattern TAG = Pattern.compile("(/(?:BaseFont|FontName)/)[A-Z]{6}(?=\\+NotoSans-)");

	private static final int LETTERS = 26;

	private SubsetTags() {
	}

	static byte[] fixed(byte[] pdf, UUID id) {
		String tag = Matcher.quoteReplacement(tag(id));
		String file = new String(pdf, StandardCharsets.ISO_8859_1);
		return TAG.matcher(file).replaceAll("$1" + tag).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String tag(UUID id) {
		StringBuilder tag = new StringBuilder();
		long rest = id.getLeastSignificantBits() >>> 1;
		for (int letter = 0; letter < 6; letter++) {
			tag.append((char) ('A' + rest % LETTERS));
			rest /= LETTERS;
		}
		return tag.toString();
	}

}
