package eu.regioflow.control;

/**
 * What the written method says of a line's part in the sample.
 *
 * @param percent of the lines with this rule that are drawn; zero unless drawn from
 * @param reason the method's code, such as {@code STAFF}
 */
record SampleRule(Selection selection, int percent, String reason) {

	/** How a line comes into the sample. */
	enum Selection {

		ALWAYS, DRAW, NEVER

	}

}
