package eu.regioflow.payment.transfer;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text in the letters that every bank of the SEPA takes (EPC217-08: the basic Latin set,
 * names of at most 70 characters).
 */
final class SepaText {

	private static final int NAME = 70;

	private static final int PURPOSE = 140;

	/** What does not come apart into a letter and its mark. */
	private static final Map<String, String> LETTERS = Map.of("ß", "ss", "ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "đ",
			"d", "Đ", "D", "æ", "ae", "Æ", "AE", "&", "+");

	private SepaText() {
	}

	static String name(String text) {
		return cut(latin(text), NAME);
	}

	static String purpose(String text) {
		return cut(latin(text), PURPOSE);
	}

	private static String latin(String text) {
		String plain = text;
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			plain = plain.replace(letter.getKey(), letter.getValue());
		}
		return Normalizer.normalize(plain, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^a-zA-Z0-9/?:().,'+ -]", " ")
			.replaceAll(" +", " ")
			.strip();
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length).strip() : text;
	}

}
