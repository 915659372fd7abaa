package eu.regioflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A numbered step of the README's first ten minutes, as it stands there.
 *
 * @param role who acts, in bold
 * @param text what to do
 */
record TourStep(int number, String role, String text) {

	private static final String SECTION = "## Your first ten minutes";

	private static final Pattern STEP = Pattern.compile("^(\\d+)\\. \\*\\*(.+?)\\*\\* – (.+)$", Pattern.MULTILINE);

	private static final Pattern LABEL = Pattern.compile("\\*([^*]+)\\*");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	static List<TourStep> ofReadme() {
		try {
			String readme = Files.readString(Path.of("README.md"));
			String section = readme.substring(readme.indexOf(SECTION) + SECTION.length());
			return STEP.matcher(section.substring(0, section.indexOf("\n## ")))
				.results()
				.map((step) -> new TourStep(Integer.parseInt(step.group(1)), step.group(2), step.group(3)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands in italics: words of the product's pages. */
	List<String> labels() {
		return LABEL.matcher(this.text).results().map((found) -> found.group(1)).toList();
	}

	/** The accounts by which the step is done. */
	List<String> people() {
		return code("[a-z]+(-[a-z0-9]+)*").toList();
	}

	/** The keys that the step names. */
	List<String> keys() {
		return code("[A-Z?]").toList();
	}

	/** The one file that the step names. */
	Path file() {
		return code("\\S+/\\S+").map(Path::of).findFirst().orElseThrow();
	}

	private Stream<String> code(String form) {
		return CODE.matcher(this.text)
			.results()
			.map((MatchResult found) -> found.group(1))
			.filter((word) -> word.matches(form));
	}

}
