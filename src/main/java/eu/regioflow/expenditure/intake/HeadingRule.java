package eu.regioflow.expenditure.intake;

import java.util.SortedMap;

/**
 * How a row is told to be the headings, and which column of the list each one names.
 */
@FunctionalInterface
interface HeadingRule {

	/** Gives null when the row, the first ones of a file, holds no headings. */
	Headings read(SortedMap<Integer, RawCell> row);

}
