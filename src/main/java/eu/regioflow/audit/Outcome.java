package eu.regioflow.audit;

/**
 * What a closed correction means for the project's money.
 */
public enum Outcome {

	/** Nothing is asked of the project. */
	NONE,
	/** The amount is minor and need not be recovered. */
	MINOR,
	/** The next payment of the fund is lower. */
	NEXT_PAYMENT,
	/** The project pays back. */
	RECOVERY

}
