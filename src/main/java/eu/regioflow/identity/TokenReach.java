package eu.regioflow.identity;

/**
 * What a personal token may do of what its person may.
 */
public enum TokenReach {

	/** Only see. */
	READ,

	/** See and change. */
	WRITE

}
