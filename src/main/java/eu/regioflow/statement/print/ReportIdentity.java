package eu.regioflow.statement.print;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The report that a document is about.
 *
 * @param number of the report
 * @param period number of the reporting period
 * @param submittedBy name of the person
 */
public record ReportIdentity(int number, int period, LocalDate start, LocalDate end, Instant submittedAt,
		String submittedBy) {
}
