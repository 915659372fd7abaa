package eu.regioflow.partnerreport.web;

/**
 * Which rows of the table are asked for.
 *
 * @param rows {@code problems} for those with a problem, anything else for all
 * @param page from 1 on
 */
record GridQuery(String rows, int page) {

	/** The first page of all rows. */
	static final GridQuery FIRST = new GridQuery("", 1);

	boolean onlyProblems() {
		return "problems".equals(this.rows);
	}

	/** As the query of an address. */
	String text() {
		return (onlyProblems() ? "?rows=problems&page=" : "?page=") + this.page;
	}

}
