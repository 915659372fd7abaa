package eu.regioflow.expenditure.intake;

/**
 * The forms in which a list of expenditure may arrive.
 */
public enum ListFormat {

	CSV, XLSX, JSON

}
