package eu.regioflow.expenditure;

/**
 * The typology of errors.
 */
public enum ErrorType {

	INELIGIBLE, MISSING_DOCUMENT, NOT_PAID, OUTSIDE_PERIOD, PROCUREMENT, CALCULATION, DOUBLE_FINANCING, PUBLICITY, OTHER

}
