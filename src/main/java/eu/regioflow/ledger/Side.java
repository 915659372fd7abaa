package eu.regioflow.ledger;

/**
 * What was spent, and what it is financed from; both sides of a cause have one total.
 */
public enum Side {

	COST, SOURCE

}
