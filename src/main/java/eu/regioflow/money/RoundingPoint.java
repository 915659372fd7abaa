package eu.regioflow.money;

/**
 * The places at which an amount is rounded; nowhere else is one.
 */
public enum RoundingPoint {

	/** A declared amount of a line into EUR: declared / rate. */
	CONVERSION,
	/** A flat rate of its base, once per report total. */
	FLAT_RATE,
	/** A fund's share, once per report total; the partner takes what remains. */
	FUND_SHARE,
	/** The plan of one period; the last period takes what remains. */
	PERIOD_PLAN,
	/**
	 * Simple interest on what is owed: owed x rate x days / 365, once per stretch in
	 * which the same amount is owed.
	 */
	INTEREST,
	/** A line of a budget, or a unit cost that is declared: units × price. */
	LINE_SUM

}
