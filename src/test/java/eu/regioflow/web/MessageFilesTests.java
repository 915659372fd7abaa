package eu.regioflow.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text for people is in a message file, in every language.
 */
class MessageFilesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/jte");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

	private static final Pattern TAGS = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private static final Pattern KEY = Pattern.compile("view\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

	/** Names that are the same in every language. */
	private static final Set<String> NAMES = Set.of("Regioflow", "EUR");

	@Test
	void everyLanguageHasEveryKeyWithTheSamePlaceholders() throws IOException {
		Map<String, Map<String, Properties>> bundles = bundles();
		List<String> problems = new ArrayList<>();
		Set<String> languages = new TreeSet<>();
		bundles.values().forEach((bundle) -> languages.addAll(bundle.keySet()));
		bundles.forEach((base, bundle) -> languages.forEach((language) -> {
			Properties english = bundle.getOrDefault("", new Properties());
			Properties other = bundle.getOrDefault(language, new Properties());
			Set<Object> keys = new TreeSet<>(english.keySet());
			keys.addAll(other.keySet());
			for (Object key : keys) {
				if (!placeholders(english, key).equals(placeholders(other, key))) {
					problems.add(base + " [" + language + "] " + key);
				}
			}
		}));
		assertThat(languages).contains("", "de");
		assertThat(problems).as("keys that a language lacks or whose placeholders differ").isEmpty();
	}

	@Test
	void noKeyStandsInTwoFiles() throws IOException {
		Map<String, String> owners = new TreeMap<>();
		List<String> twice = new ArrayList<>();
		bundles().forEach((base, bundle) -> bundle.getOrDefault("", new Properties()).keySet().forEach((key) -> {
			String owner = owners.put(key.toString(), base);
			if (owner != null) {
				twice.add(key + " in " + owner + " and " + base);
			}
		}));
		assertThat(owners).isNotEmpty();
		assertThat(twice).isEmpty();
	}

	@Test
	void templatesHoldNoWordsOfTheirOwn() throws IOException {
		List<String> words = new ArrayList<>();
		for (Path template : templates()) {
			Matcher found = WORD
				// the name of a template's next piece of content is no word on the page
				.matcher(textOf(Files.readString(template).replaceAll("`,\\s*\\w+ = @`", " ")));
			while (found.find()) {
				if (!NAMES.contains(found.group())) {
					words.add(template + ": " + found.group());
				}
			}
		}
		assertThat(words).isEmpty();
	}

	@Test
	void wordsAmongTheTagsAreFound() {
		assertThat(textOf("@param String x\n<p class=\"a\">${view.text(\"k\")} Hello</p>")).contains("Hello")
			.doesNotContain("view", "class", "param");
		assertThat(textOf("@if(a)<b>Yes</b>@else${x.y(\"}\")}@endif")).contains("Yes").doesNotContain("endif", "x");
	}

	@Test
	void everyKeyThatATemplateNamesExists() throws IOException {
		Texts texts = Texts.onClassPath();
		List<String> missing = new ArrayList<>();
		for (Path template : templates()) {
			Matcher found = KEY.matcher(Files.readString(template));
			while (found.find()) {
				if (!texts.has(found.group(1))) {
					missing.add(template + ": " + found.group(1));
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	private static Map<String, Map<String, Properties>> bundles() throws IOException {
		Map<String, Map<String, Properties>> bundles = new TreeMap<>();
		try (Stream<Path> files = Files.list(MESSAGES)) {
			for (Path file : files.sorted().toList()) {
				String[] name = file.getFileName().toString().replace(".properties", "").split("_");
				Properties properties = new Properties();
				try (Reader reader = Files.newBufferedReader(file)) {
					properties.load(reader);
				}
				bundles.computeIfAbsent(name[0], (base) -> new TreeMap<>())
					.put((name.length > 1) ? name[1] : "", properties);
			}
		}
		return bundles;
	}

	private static Set<String> placeholders(Properties properties, Object key) {
		String text = properties.getProperty(key.toString());
		Set<String> placeholders = new TreeSet<>(Set.of((text != null) ? "there" : "missing"));
		Matcher found = PLACEHOLDER.matcher(String.valueOf(text));
		while (found.find()) {
			placeholders.add(found.group(1));
		}
		return placeholders;
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".jte")).sorted().toList();
		}
	}

	/** What is left of a template without expressions, statements and tags. */
	private static String textOf(String template) {
		StringBuilder text = new StringBuilder();
		String body = template.replaceAll("(?s)<%--.*?--%>", " ").replaceAll("(?m)^\\s*@(import|param) .*$", "");
		int i = 0;
		while (i < body.length()) {
			if (body.startsWith("${", i) || body.startsWith("!{", i) || body.startsWith("$unsafe{", i)) {
				i = closing(body, body.indexOf('{', i), '{', '}');
			}
			else if (body.startsWith("@`", i)) {
				i += 2;
			}
			else if (body.charAt(i) == '@' && i + 1 < body.length() && Character.isLetter(body.charAt(i + 1))) {
				i = endOfStatement(body, i + 1);
			}
			else {
				text.append(body.charAt(i++));
			}
		}
		return TAGS.matcher(text).replaceAll(" ");
	}

	private static int endOfStatement(String body, int start) {
		int end = start;
		while (end < body.length() && (Character.isLetterOrDigit(body.charAt(end)) || body.charAt(end) == '.')) {
			end++;
		}
		if (end >= body.length() || body.charAt(end) != '(') {
			return end;
		}
		int close = closing(body, end, '(', ')');
		int content = body.indexOf("@`", end);
		// the words inside a block that is handed to another template are looked at too
		return (content >= 0 && content < close) ? content : close;
	}

	private static int closing(String body, int open, char opening, char closing) {
		int depth = 0;
		boolean quoted = false;
		for (int i = open; i < body.length(); i++) {
			char sign = body.charAt(i);
			if (sign == '"') {
				quoted = !quoted;
			}
			else if (!quoted && sign == opening) {
				depth++;
			}
			else if (!quoted && sign == closing && --depth == 0) {
				return i + 1;
			}
		}
		return body.length();
	}

}
