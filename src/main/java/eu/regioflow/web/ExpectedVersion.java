package eu.regioflow.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import eu.regioflow.refusal.Refusal;

/**
 * The version that a writer saw, from the head field {@code If-Match}; a parameter of
 * this type may stand in any method of a resource.
 *
 * @param version empty when the writer does not mind
 */
public record ExpectedVersion(Optional<Long> version) {

	/** For writers that do not mind. */
	public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

	private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

	/**
	 * Reads {@code "7"}, {@code W/"7"}, {@code 7}, {@code *} or nothing.
	 * @throws Refusal version-unreadable
	 */
	static ExpectedVersion read(String head) {
		if (head == null || head.isBlank() || "*".equals(head.trim())) {
			return ANY;
		}
		Matcher tag = TAG.matcher(head.trim());
		if (!tag.matches()) {
			throw Refusal.unreadable("version-unreadable", head);
		}
		return new ExpectedVersion(Optional.of(Long.valueOf(tag.group(1))));
	}

	/**
	 * Lets only the writer pass who saw the present version.
	 * @throws Refusal stale-version with what was expected and what it is
	 */
	public void check(long current) {
		if (this.version.isPresent() && this.version.get() != current) {
			throw Refusal.conflict("stale-version", String.valueOf(this.version.get()), String.valueOf(current));
		}
	}

}
