package eu.regioflow.statement.print;

/**
 * The project that a document belongs to.
 */
public record ProjectIdentity(String programme, String code, String acronym, String title) {
}
