package eu.regioflow.expenditure.intake;

/**
 * How the amounts of one column separate euro and cent.
 */
public enum AmountStyle {

	/** {@code 1234.56}, {@code 1,234.56}. */
	POINT,
	/** {@code 1234,56}, {@code 1.234,56}, {@code 1 234,56}. */
	COMMA

}
