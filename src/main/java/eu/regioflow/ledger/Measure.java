package eu.regioflow.ledger;

/**
 * What a posting asserts about its amount, in the order of the programme's work.
 */
public enum Measure {

	PLANNED, DECLARED, REINCLUDED, DEDUCTED_CONTROL, PARKED_CONTROL, CERTIFIED, CLAIMED, DEDUCTED_VERIFICATION,
	PARKED_VERIFICATION, VERIFIED, CORRECTED, AUTHORISED, PAID, RECOVERED

}
