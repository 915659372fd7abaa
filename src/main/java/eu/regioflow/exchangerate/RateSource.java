package eu.regioflow.exchangerate;

/**
 * Where a rate came from.
 */
public enum RateSource {

	/** Made up for the demo. */
	ILLUSTRATIVE,
	/** A file that somebody imported. */
	FILE,
	/** The Commission's service InforEuro. */
	COMMISSION

}
