package eu.regioflow.control.web;

/**
 * Which lines of a report a page shows.
 *
 * @param page counted from 1
 * @param only what the field and the parameter {@code only} hold; empty for all lines
 */
public record Shown(int page, String only) {

	static final Shown FIRST = new Shown(1, "");

	private static final String SAMPLE = "sample";

	private static final String UNSEEN = "unseen";

	static Shown of(int page, String only) {
		return new Shown(page, SAMPLE.equals(only) || UNSEEN.equals(only) ? only : "");
	}

	Shown page(int other) {
		return new Shown(other, this.only);
	}

	/** Whether lines outside the sample are left out. */
	public boolean sampleOnly() {
		return SAMPLE.equals(this.only);
	}

	/** Whether lines that the controller has looked at are left out. */
	public boolean unseenOnly() {
		return UNSEEN.equals(this.only);
	}

	/** The query of another page of the same lines, without its number at the end. */
	public String pages() {
		return this.only.isEmpty() ? "?page=" : "?only=" + this.only + "&page=";
	}

	/** The query that leads to a line of these lines, and from one to the next. */
	public String lines() {
		return this.only.isEmpty() ? "" : "?only=" + this.only;
	}

	/** The query that leads back to these lines; empty for the first page of all. */
	String query() {
		return (this.page > 1) ? pages() + this.page : lines();
	}

}
