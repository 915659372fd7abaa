package eu.regioflow.expenditure.intake;

/**
 * How dates of a file are written.
 */
public enum DateStyle {

	/** {@code 2020-01-31}. */
	ISO,
	/** {@code 31.01.2020}. */
	DOTTED,
	/**
	 * {@code 31/01/2020}, or {@code 01/31/2020} where the list shows that it is meant.
	 */
	SLASHED,
	/** A day of the spreadsheet program itself, however it is shown. */
	WORKBOOK

}
