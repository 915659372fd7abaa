package eu.regioflow.partnerreport.web;

/**
 * A cell of the table that is filled in.
 *
 * @param name of the JSON row
 * @param text as its reader would type it, or as somebody did
 * @param isFixed whether it follows from something else
 * @param problem what is wrong with it, or null
 * @param isWarning whether the problem keeps nothing out of the list
 */
public record GridCell(String name, String text, boolean isFixed, String problem, boolean isWarning) {

}
