package eu.regioflow.desk.web;

/**
 * The way to a report.
 *
 * @param status as in the partner report
 */
public record ReportLink(int number, String href, String status) {
}
