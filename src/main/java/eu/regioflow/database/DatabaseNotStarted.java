package eu.regioflow.database;

/**
 * The embedded database cannot be used; the message says why and what to do.
 */
final class DatabaseNotStarted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	DatabaseNotStarted(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	DatabaseNotStarted(String message, String remedy) {
		this(message, remedy, null);
	}

	String remedy() {
		return this.remedy;
	}

}
