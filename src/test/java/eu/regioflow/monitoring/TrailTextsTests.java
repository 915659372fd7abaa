package eu.regioflow.monitoring;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the audit trail records can be read on its page; one entry without a text
 * would close the page of its whole project.
 */
class TrailTextsTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern NAME = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"");

	/** Events that are given the name of their action. */
	private static final Pattern NAMED = Pattern
		.compile("(?:AccountChanged|BudgetChanged|NoticeSettingChanged)[.(][^;\"]*" + NAME.pattern());

	/** Codes of refusals beside the events of the same class. */
	private static final Set<String> REFUSALS = Set.of("clock-backward", "no-such-lump-sum", "plan-not-as-computed",
			"priority-unreadable");

	@Test
	void everyActionThatIsRecordedHasAText() throws IOException {
		Set<String> actions = new TreeSet<>();
		for (Path file : files(SOURCES, ".java")) {
			String source = Files.readString(file);
			Pattern wanted = source.contains("implements Recordable") ? NAME : NAMED;
			wanted.matcher(source).results().forEach((found) -> actions.add(found.group(1)));
		}
		actions.removeAll(REFUSALS);
		Properties texts = new Properties();
		for (Path file : files(MESSAGES, ".properties")) {
			try (Reader reader = Files.newBufferedReader(file)) {
				texts.load(reader);
			}
		}
		assertThat(actions).hasSizeGreaterThan(80).contains("clarification-asked", "token-issued", "payment-opened");
		assertThat(actions).allSatisfy((action) -> assertThat(texts).containsKey("monitoring.action." + action));
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

}
