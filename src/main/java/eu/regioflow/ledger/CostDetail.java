package eu.regioflow.ledger;

/**
 * What a cost is for within its category.
 *
 * @param option the code of the unit cost or lump sum that it is, null for real costs
 * @param investment the number of the partner's investment that it is part of, or null
 */
public record CostDetail(String option, Integer investment) {

	/** A real cost that is part of no investment. */
	public static final CostDetail NONE = new CostDetail(null, null);

}
