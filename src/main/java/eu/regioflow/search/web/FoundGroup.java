package eu.regioflow.search.web;

import java.util.List;

import eu.regioflow.search.Kind;

/**
 * The hits of one kind, as the page shows them.
 *
 * @param next where the following ones begin; null where there are none
 */
public record FoundGroup(Kind kind, List<FoundRow> rows, String next) {

}
