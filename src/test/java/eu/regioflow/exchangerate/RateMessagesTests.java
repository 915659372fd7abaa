package eu.regioflow.exchangerate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that can be wrong with rates has a text, and every text something that it is
 * about.
 */
class RateMessagesTests {

	private static final Path SOURCES = Path.of("src/main/java/eu/regioflow/exchangerate");

	private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

	/** Codes whose texts belong to others, and names that are no codes. */
	private static final Set<String> ELSEWHERE = Set.of("file-missing", "exchange-rates-imported",
			"regioflow.exchange-rates", "exchange-rates-");

	private static Properties texts() throws IOException {
		Properties texts = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/exchangerate.properties"))) {
			texts.load(file);
		}
		return texts;
	}

	private static Set<String> codesInTheSources() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Matcher matcher = CODE.matcher(Files.readString(file));
				while (matcher.find()) {
					codes.add(matcher.group(1));
				}
			}
		}
		codes.removeAll(ELSEWHERE);
		return codes;
	}

	@Test
	void everyCodeHasATextAndEveryTextACode() throws IOException {
		Set<String> explained = texts().stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith("error.") || key.startsWith("refusal."))
			.map((key) -> key.replaceFirst("^(error|refusal)\\.", "").replaceFirst("\\.remedy$", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(codesInTheSources()).hasSizeGreaterThan(20).isEqualTo(explained);
	}

	@Test
	void everyErrorHasARemedy() throws IOException {
		Set<String> keys = texts().stringPropertyNames();
		assertThat(keys.stream().filter((key) -> key.matches("error\\.[a-z-]+")).map((key) -> key + ".remedy"))
			.isNotEmpty()
			.allSatisfy((key) -> assertThat(keys).contains(key));
	}

	@Test
	void everySourceAndProblemHasAText() throws IOException {
		Set<String> keys = texts().stringPropertyNames();
		assertThat(Stream.of(RateSource.values()).map((source) -> "exchangerate.source." + source))
			.allSatisfy((key) -> assertThat(keys).contains(key));
		assertThat(Stream.of(FetchProblem.values()).map((problem) -> "exchangerate.problem." + problem))
			.allSatisfy((key) -> assertThat(keys).contains(key));
	}

}
