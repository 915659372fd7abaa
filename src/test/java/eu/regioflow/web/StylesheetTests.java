package eu.regioflow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StylesheetTests {

	private static final Pattern SPACING = Pattern.compile("govuk-!-[a-z0-9-]+");

	@Test
	void everySpacingClassThatATemplateNamesIsInTheStylesheet() throws IOException {
		String stylesheet = Files.readString(Path.of("src/main/resources/static/css/regioflow.css")).replace("\\", "");
		try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
			List<String> named = templates.filter(Files::isRegularFile)
				.flatMap((template) -> SPACING.matcher(read(template)).results().map(MatchResult::group))
				.distinct()
				.toList();
			assertThat(named).isNotEmpty().allSatisfy((name) -> assertThat(stylesheet).contains("." + name + "{"));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
