package eu.regioflow.control.web;

/**
 * Which lines of a report a page shows.
 *
 * @param page counted from 1
 * @param sampleOnly whether lines outside the sample are left out
 */
public record Shown(int page, boolean sampleOnly) {

	static final Shown FIRST = new Shown(1, false);

	private static final String SAMPLE = "sample";

	static Shown of(int page, String only) {
		return new Shown(page, SAMPLE.equals(only));
	}

	Shown page(int other) {
		return new Shown(other, this.sampleOnly);
	}

	/** What the field and the parameter {@code only} hold. */
	public String only() {
		return this.sampleOnly ? SAMPLE : "";
	}

	/** The query of another page of the same lines, without its number at the end. */
	public String pages() {
		return this.sampleOnly ? "?only=" + SAMPLE + "&page=" : "?page=";
	}

	/** The query that leads back to these lines; empty for the first page of all. */
	String query() {
		if (this.page > 1) {
			return pages() + this.page;
		}
		return this.sampleOnly ? "?only=" + SAMPLE : "";
	}

}
