package eu.regioflow.statement;

import java.util.UUID;
import java.util.function.Function;

import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.Printed;
import eu.regioflow.statement.print.StatementPrinter;

/**
 * A document with all its values, not yet printed.
 *
 * @param figures what is printed, as a record that can be written as JSON
 * @param csv its table
 * @param printing hands the figures to the printer
 */
record Draft(Place place, String title, Issue issue, Object figures, CsvTable csv,
		Function<StatementPrinter, Printed> printing) {

	/**
	 * Where in the register it belongs.
	 *
	 * @param version counts the documents of one kind about one subject, from 1
	 * @param partner null where it is about the whole project
	 * @param issuedBy the account whose act it states
	 */
	record Place(StatementKind kind, UUID subject, int version, String project, Integer partner, int period,
			UUID issuedBy) {

	}

}
