package eu.regioflow.ledger;

/**
 * How a cost came about.
 */
public enum Component {

	LINE, FLAT_RATE, LUMP_SUM, UNIT_COST

}
