package eu.regioflow.project;

import java.time.LocalDate;

/**
 * What a report of a period keeps to.
 *
 * @param ruleSet the name of the project's rule set
 * @param projectStarts the first day of the project
 * @param starts the first day of the period
 * @param ends the last day of the period
 */
public record ProjectPeriod(String ruleSet, LocalDate projectStarts, LocalDate starts, LocalDate ends) {

}
