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
	RECOVERY,
	/** The national authority pays back, and nothing is asked of the project. */
	AUTHORITY_REPAYS,
	/** The partner's budget is lower by what is taken back. */
	BUDGET_CUT,
	/** Each fund pays its share of what is given back. */
	SUPPLEMENT;

	/** Whether the project is to make it good, as long as it is not minor. */
	boolean isAskedOfProject() {
		return this == RECOVERY || this == NEXT_PAYMENT;
	}

}
