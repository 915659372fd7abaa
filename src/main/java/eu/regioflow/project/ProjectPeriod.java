package eu.regioflow.project;

/**
 * A reporting period with the project that it is of.
 */
public record ProjectPeriod(Project project, ReportingPeriod period) {

}
