package eu.regioflow.expenditure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of one of a partner's own reports, written as {@code 2/14}.
 *
 * @param report the report's number in the partner's sequence
 */
public record LineReference(int report, int line) {

	private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,5})");

	/** Reads it, blanks ignored; empty when it is none. */
	public static Optional<LineReference> find(String text) {
		if (text.isBlank()) {
			return Optional.empty();
		}
		Matcher found = WRITTEN.matcher(text.replaceAll("\\s", ""));
		return found.matches()
				? Optional.of(new LineReference(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.report + "/" + this.line;
	}

}
