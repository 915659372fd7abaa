package eu.regioflow.desk.web;

import java.time.LocalDate;

/** A reporting period with its due dates. */
public record PeriodRow(int number, LocalDate starts, LocalDate ends, LocalDate partnerReportDue,
		LocalDate projectReportDue, boolean over) {
}
