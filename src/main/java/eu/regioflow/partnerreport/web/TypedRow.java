package eu.regioflow.partnerreport.web;

import java.util.List;
import java.util.Map;

import eu.regioflow.refusal.LocatedError;

/**
 * A row of a form that was not saved, because somebody else changed the same cells.
 *
 * @param cells what was typed, by the names of JSON rows
 * @param collisions the cells with what stands there now
 */
record TypedRow(Map<String, String> cells, List<LocatedError> collisions) {

}
