package eu.regioflow.audit;

/**
 * How a correction is made good (reference list of the harmonised tools).
 */
public enum Impact {

	NA, REPAYMENT_BY_PROJECT, ADJUSTMENT_IN_NEXT_PAYMENT, BUDGET_REDUCTION, REPAYMENT_BY_NA

}
