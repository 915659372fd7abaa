package eu.regioflow.identity;

/**
 * The place at which something is done or seen.
 *
 * @param project the project's code, or null for the programme
 * @param partner the partner's number, or null for what is common to the project
 */
public record Scope(String project, Integer partner) {

	public static Scope programme() {
		return new Scope(null, null);
	}

	public static Scope project(String project) {
		return new Scope(project, null);
	}

	public static Scope partner(String project, int partner) {
		return new Scope(project, partner);
	}

}
