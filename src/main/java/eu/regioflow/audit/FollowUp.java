package eu.regioflow.audit;

/**
 * What else follows for whoever pays back (reference list of the harmonised tools).
 */
public enum FollowUp {

	NO, LATE_REPAYMENT, INTEREST, COURT_PROCEDURE

}
