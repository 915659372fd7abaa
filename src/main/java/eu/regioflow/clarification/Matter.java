package eu.regioflow.clarification;

import java.util.UUID;

import eu.regioflow.clarification.Clarification.Kind;

/**
 * What a question is about.
 *
 * @param report the partner report or the project report
 * @param partner null where it is about the project report
 * @param number the partner report's, null where it is about the project report
 * @param path such as {@code PGI06030/partner/3/report/1}
 */
public record Matter(Kind kind, UUID report, String project, Integer partner, int period, Integer number, String path) {

}
