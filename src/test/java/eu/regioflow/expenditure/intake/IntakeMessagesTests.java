package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeMessagesTests {

	private static final Pattern CODE = Pattern.compile("\"(required|[a-z]+(?:-[a-z]+)+)\"");

	private static Set<String> codesInTheSources() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/eu/regioflow/expenditure/intake"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Matcher matcher = CODE.matcher(Files.readString(file));
				while (matcher.find()) {
					codes.add(matcher.group(1));
				}
			}
		}
		codes.remove("yyyy-mm-dd");
		return codes;
	}

	@Test
	void everyCodeHasATextAndEveryTextACode() throws IOException {
		Set<String> explained = Explained.ENGLISH.stringPropertyNames()
			.stream()
			.filter((key) -> !key.startsWith("column."))
			.map((key) -> key.replaceFirst("^(error|refusal)\\.", "").replaceFirst("\\.remedy$", ""))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(codesInTheSources()).hasSizeGreaterThan(40).isEqualTo(explained);
	}

	@Test
	void bothLanguagesHaveTheSameKeysAndEachErrorARemedy() {
		Set<String> english = Explained.ENGLISH.stringPropertyNames();

		assertThat(Explained.LANGUAGES.values())
			.allSatisfy((texts) -> assertThat(texts.stringPropertyNames()).isEqualTo(english));
		assertThat(english.stream().filter((key) -> key.matches("error\\.[a-z-]+")).map((key) -> key + ".remedy"))
			.isNotEmpty()
			.allSatisfy((key) -> assertThat(english).contains(key));
	}

	@Test
	void everyColumnHasATitle() {
		List<String> titles = Stream.of(ListColumn.values()).map((column) -> "column." + column.columnName()).toList();

		assertThat(Explained.ENGLISH.stringPropertyNames()).containsAll(titles);
	}

}
