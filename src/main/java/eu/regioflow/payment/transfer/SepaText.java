package eu.regioflow.payment.transfer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text in the letters that every bank of the SEPA takes (EPC217-08: the basic Latin set,
 * names of at most 70 characters, purposes of at most 140). Greek and Cyrillic letters
 * are written as on passports (ELOT 743; the Bulgarian Transliteration Act).
 */
final class SepaText {

	private static final int NAME = 70;

	private static final int PURPOSE = 140;

	/** What banks write where there is nothing to write. */
	private static final String NOTHING = "NOTPROVIDED";

	/** What does not come apart into a letter and its mark. */
	private static final Map<String, String> LETTERS = letters("""
			ß ss ł l ø o đ d æ ae œ oe þ th ð d ħ h ŧ t ŋ n ı i ĸ k & + ’ ' ‘ ' ´ ' ` ' – - — - _ - € EUR
			а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts
			ч ch ш sh щ sht ъ a ь y ю yu я ya ы y э e ё yo і i ї yi є ye ѓ g ќ k ј j љ lj њ nj џ dz ђ dj ћ c
			α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p
			ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o""");

	private SepaText() {
	}

	static String name(String text) {
		return cut(latin(text), NAME);
	}

	static String purpose(String text) {
		return cut(latin(text), PURPOSE);
	}

	private static String latin(String text) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.mapToObj(Character::toString)
			.forEach(
					(letter) -> plain.append(LETTERS.getOrDefault(letter, LETTERS.getOrDefault(bare(letter), letter))));
		String taken = Normalizer.normalize(plain, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^a-zA-Z0-9/?:().,'+ -]", " ")
			.replaceAll(" +", " ")
			.strip();
		return taken.isEmpty() ? NOTHING : taken;
	}

	/** Without its marks. */
	private static String bare(String letter) {
		return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	private static Map<String, String> letters(String pairs) {
		String[] words = pairs.strip().split("\\s+");
		Map<String, String> letters = new HashMap<>();
		for (int i = 0; i < words.length; i += 2) {
			letters.put(words[i], words[i + 1]);
			letters.put(words[i].toUpperCase(Locale.ROOT), capital(words[i + 1]));
		}
		// the capital sharp s, which no lower case letter has as its only capital
		letters.put("ẞ", "SS");
		return Map.copyOf(letters);
	}

	/** The first letter only, so that a name in capitals and small letters stays one. */
	private static String capital(String latin) {
		return latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length).strip() : text;
	}

}
