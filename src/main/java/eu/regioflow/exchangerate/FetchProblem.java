package eu.regioflow.exchangerate;

/**
 * Why a month's rates could not be fetched.
 */
public enum FetchProblem {

	/** No connection, or no answer in time. */
	AWAY(true),
	/** An answer with another status than 200. */
	STATUS(false),
	/** An answer that says that the service has trouble itself. */
	TROUBLE(true),
	/** An answer that is far too long. */
	TOO_LARGE(false),
	/** An answer that is no list of rates. */
	NONSENSE(false),
	/** A list without rates. */
	NOT_PUBLISHED(false),
	/** A list with rates that cannot be. */
	BAD_RATES(false),
	/** Another value for a rate that a submitted report used. */
	IN_USE(false);

	private final boolean passing;

	FetchProblem(boolean passing) {
		this.passing = passing;
	}

	/** Whether asking again soon may help. */
	boolean isPassing() {
		return this.passing;
	}

}
