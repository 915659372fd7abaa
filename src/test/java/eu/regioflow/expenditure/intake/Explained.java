package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that people are told in each language what is wrong and how to mend it.
 */
final class Explained {

	static final Properties ENGLISH = properties("intake.properties");

	/** Every language that is shipped. */
	static final Map<Locale, Properties> LANGUAGES = Map.of(Locale.ENGLISH, ENGLISH, Locale.GERMAN,
			properties("intake_de.properties"), Locale.forLanguageTag("es"), properties("intake_es.properties"),
			Locale.forLanguageTag("ro"), properties("intake_ro.properties"));

	private Explained() {
	}

	private static Properties properties(String name) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

	static void assertExplained(LocatedError error) {
		List<Object> arguments = new ArrayList<>();
		arguments.add(error.value().replace('{', '('));
		arguments.addAll(error.arguments());
		assertText("error." + error.code(), arguments);
		assertText("error." + error.code() + ".remedy", arguments);
	}

	static void assertExplained(Refusal refusal) {
		assertText("refusal." + refusal.code(), refusal.arguments());
		refusal.errors().forEach(Explained::assertExplained);
	}

	private static void assertText(String key, List<Object> arguments) {
		LANGUAGES.forEach((language, texts) -> assertText(texts, language, key, arguments));
	}

	private static void assertText(Properties texts, Locale locale, String key, List<Object> arguments) {
		assertThat(texts.getProperty(key)).as(key + " in " + locale).isNotBlank();
		String text = new MessageFormat(texts.getProperty(key), locale).format(arguments.toArray());
		assertThat(text).as(key).isNotBlank().doesNotContainPattern("\\{[0-9]");
	}

}
