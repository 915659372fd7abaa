package eu.regioflow.identity;

/**
 * The place at which something is done or seen.
 *
 * @param project the project's code, or null for the programme
 * @param partner the partner's number, or null for what is common to the project
 */
public record Scope(String project, Integer partner) {

	/** No project has this code. */
	private static final String SHARED = "*";

	public static Scope programme() {
		return new Scope(null, null);
	}

	/**
	 * What belongs to no project but serves all of them, such as exchange rates: every
	 * grant reaches it.
	 */
	public static Scope shared() {
		return new Scope(SHARED, null);
	}

	boolean isShared() {
		return SHARED.equals(this.project);
	}

	public static Scope project(String project) {
		return new Scope(project, null);
	}

	public static Scope partner(String project, int partner) {
		return new Scope(project, partner);
	}

}
