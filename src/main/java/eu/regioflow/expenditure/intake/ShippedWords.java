package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the product itself calls things in every shipped language, so that a file may call
 * them so too.
 */
final class ShippedWords {

	private static final Pattern BLANKS = Pattern.compile("[\\s_]+");

	private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

	private static final Pattern FINAL_SIGNS = Pattern.compile("[ *:.]+$");

	private ShippedWords() {
	}

	/**
	 * The keys of a module's texts by their text in any language.
	 * @param module the message file's name
	 * @param prefix of the keys that are wanted; the answer is without it
	 */
	static Map<String, String> of(String module, String prefix) {
		Map<String, String> keys = new HashMap<>();
		read(module, prefix, (key, text) -> keys.put(plain(text), key));
		return Map.copyOf(keys);
	}

	/**
	 * A module's texts in all languages by their key.
	 * @param prefix of the keys that are wanted; the answer is without it
	 */
	static Map<String, List<String>> byKey(String module, String prefix) {
		Map<String, List<String>> texts = new HashMap<>();
		read(module, prefix, (key, text) -> texts.computeIfAbsent(key, (first) -> new ArrayList<>()).add(text));
		return Map.copyOf(texts);
	}

	private static void read(String module, String prefix, BiConsumer<String, String> each) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/" + module + "*.properties")) {
				read(file).forEach((key, text) -> {
					if (key.toString().startsWith(prefix)) {
						each.accept(key.toString().substring(prefix.length()), text.toString());
					}
				});
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties read(Resource file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

	/**
	 * A text without what does not matter in a heading: case, blanks, final signs, and
	 * characters that nobody sees.
	 */
	static String plain(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String spaced = BLANKS.matcher(normal).replaceAll(" ");
		return FINAL_SIGNS.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll("").strip();
	}

}
