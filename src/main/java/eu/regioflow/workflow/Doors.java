package eu.regioflow.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which paths of the engine's web application are open, and to whom; what is not listed
 * is not there.
 *
 * <p>
 * The application's own rules let unmatched paths pass and include an unprotected way to
 * make administrators (CVE-2026-77226), so ours come first and name what Tasklist needs.
 */
final class Doors {

	/** Who may pass. */
	enum Verdict {

		/** Anybody who is signed in. */
		ANYBODY,
		/** Whoever works in Tasklist, and operators. */
		TASKLIST,
		/** Operators only. */
		OPERATORS,
		/** Nobody: answered as if it were not there. */
		NOBODY

	}

	private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._:@-]+)+/?");

	private static final String ENGINE = "/api/engine/engine/default";

	private static final String TASK = ENGINE + "/task/[^/]+";

	private static final Pattern HAND_BACK = Pattern.compile(".*" + ENGINE + "/task/([^/]+)/unclaim/?");

	private static final Pattern TAKE = Pattern.compile(".*" + ENGINE + "/task/([^/]+)/claim/?");

	private static final List<Door> DOORS = List.of(
			new Door(Verdict.ANYBODY, "GET|HEAD", "/(lib|assets)/.+|/favicon\\.ico"),
			new Door(Verdict.ANYBODY, "GET|HEAD", "/app/(tasklist|cockpit)/(scripts|styles|locales)/.+"),
			new Door(Verdict.ANYBODY, "GET|HEAD", "/app/(tasklist|cockpit)/camunda-.+"),
			new Door(Verdict.TASKLIST, "GET", "/app/tasklist(/|/default/)?"),
			new Door(Verdict.TASKLIST, "GET", "/api/admin/auth/user/default"),
			new Door(Verdict.TASKLIST, "POST", "/api/admin/auth/user/default/logout"),
			new Door(Verdict.TASKLIST, "GET", "/api/tasklist/plugin/[^/]+/(static|default)/.+"),
			new Door(Verdict.TASKLIST, "GET", "/api/engine/engine/?"),
			new Door(Verdict.TASKLIST, "GET|OPTIONS", ENGINE + "/filter(/.*)?"),
			new Door(Verdict.TASKLIST, "POST", ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
			new Door(Verdict.TASKLIST, "GET|OPTIONS", ENGINE + "/task(/.*)?"),
			new Door(Verdict.TASKLIST, "POST", ENGINE + "/task/?|" + ENGINE + "/task/count"),
			new Door(Verdict.TASKLIST, "POST", TASK + "/(claim|unclaim|complete|submit-form|comment/create)"),
			new Door(Verdict.TASKLIST, "GET|OPTIONS",
					ENGINE + "/(process-definition|process-instance|case-definition|authorization|identity|user|group"
							+ "|history/(task|user-operation|process-instance|variable-instance)|variable-instance"
							+ "|version|telemetry/configuration)(/.*)?"),
			new Door(Verdict.TASKLIST, "POST",
					ENGINE + "/(variable-instance|history/variable-instance|identity/password-policy)/?"),
			new Door(Verdict.OPERATORS, "GET", "/app/cockpit(/|/default/)?"),
			new Door(Verdict.OPERATORS, "GET|POST|OPTIONS", "/api/cockpit/plugin/[^/]+/(static|default)/.+"),
			new Door(Verdict.OPERATORS, "GET|OPTIONS", ENGINE + "/(?!user$|group$).+"),
			new Door(Verdict.OPERATORS, "POST", ENGINE + "/(history/)?[a-z-]+(/count)?/?(?<!create|/message|/signal)"),
			new Door(Verdict.OPERATORS, "PUT", ENGINE + "/job/[^/]+/retries"));

	private final String root;

	Doors(String root) {
		this.root = root;
	}

	/** Whether the path, however it is written, belongs to the web application. */
	boolean concerns(String path) {
		return path.toLowerCase(Locale.ROOT).contains(this.root);
	}

	/** The web application's entrance, which leads on to Tasklist. */
	boolean isEntrance(String path) {
		return path.matches(this.root + "(/|/app/?)?");
	}

	boolean isSignOut(String path) {
		return path.equals(this.root + "/api/admin/auth/user/default/logout");
	}

	/** Whether a note is written at a task or process. */
	boolean isComment(String method, String path) {
		return "POST".equals(method) && path.matches(".*/comment/create/?");
	}

	/** The task that a call hands back, if it is one that does so. */
	static Optional<String> handedBack(String method, String path) {
		return task(HAND_BACK, method, path);
	}

	/** The task that a call takes, if it is one that does so. */
	static Optional<String> taken(String method, String path) {
		return task(TAKE, method, path);
	}

	private static Optional<String> task(Pattern act, String method, String path) {
		Matcher wanted = act.matcher(path);
		return ("POST".equals(method) && wanted.matches()) ? Optional.of(wanted.group(1)) : Optional.empty();
	}

	Verdict verdict(String method, String path) {
		if (!path.startsWith(this.root + "/") || !PLAIN.matcher(path).matches() || path.contains("/.")) {
			return Verdict.NOBODY;
		}
		String inside = path.substring(this.root.length());
		return DOORS.stream()
			.filter((door) -> method.matches(door.methods()) && inside.matches(door.path()))
			.map(Door::who)
			.findFirst()
			.orElse(Verdict.NOBODY);
	}

	private record Door(Verdict who, String methods, String path) {
	}

}
