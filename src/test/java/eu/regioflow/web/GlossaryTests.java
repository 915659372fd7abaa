package eu.regioflow.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The glossary says what the portal says, and one thing has one name in each language.
 */
class GlossaryTests {

	private static final Path GLOSSARY = Path.of("docs/glossary.md");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final List<String> LANGUAGES = List.of("en", "de", "es", "ro");

	private static final Map<String, Properties> TEXTS = new HashMap<>();

	@BeforeAll
	static void read() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			for (Path file : files.filter((one) -> !one.getFileName().toString().startsWith("heading")).toList()) {
				String[] name = file.getFileName().toString().replace(".properties", "").split("_");
				String language = (name.length > 1) ? name[1] : "en";
				try (Reader reader = Files.newBufferedReader(file)) {
					TEXTS.computeIfAbsent(language, (any) -> new Properties()).load(reader);
				}
			}
		}
	}

	@Test
	void everyTermIsTheOneThatThePortalUses() throws IOException {
		List<String[]> rows = Files.readAllLines(GLOSSARY)
			.stream()
			.filter((line) -> line.startsWith("| ") && line.endsWith("` |"))
			.map((line) -> line.substring(2, line.length() - 3).split(" \\| `?"))
			.toList();
		assertThat(rows).hasSizeGreaterThan(35).allSatisfy((row) -> {
			String key = row[LANGUAGES.size() + 1];
			for (int language = 0; language < LANGUAGES.size(); language++) {
				assertThat(TEXTS.get(LANGUAGES.get(language)).getProperty(key)).as(key).isEqualTo(row[language]);
			}
		});
	}

	@Test
	void noTextUsesAnotherNameOfATerm() throws IOException {
		List<String[]> lists = Files.readAllLines(GLOSSARY)
			.stream()
			.filter((line) -> line.matches("- [a-z]{2}: .*"))
			.map((line) -> line.substring(2).split(": "))
			.toList();
		assertThat(lists).hasSize(3).allSatisfy((list) -> {
			for (String name : list[1].split(", ")) {
				assertThat(TEXTS.get(list[0])).as(name)
					.allSatisfy((key, text) -> assertThat(text.toString()).doesNotContain(name));
			}
		});
	}

}
