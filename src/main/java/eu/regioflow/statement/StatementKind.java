package eu.regioflow.statement;

/**
 * What kind of document was issued.
 */
public enum StatementKind {

	PARTNER_STATEMENT, CONTROL_CERTIFICATE, PROJECT_STATEMENT

}
