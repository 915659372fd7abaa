package eu.regioflow.programme;

/**
 * The cost categories of all rule sets, in the order in which tables show them.
 */
public enum CostCategory {

	PREPARATION, STAFF, OFFICE, TRAVEL, EXTERNAL, EQUIPMENT, INFRASTRUCTURE, OTHER, UNIT_COSTS, LUMP_SUMS, SPF

}
