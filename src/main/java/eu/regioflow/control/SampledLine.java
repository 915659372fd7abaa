package eu.regioflow.control;

/**
 * A line that is in the sample of control.
 *
 * @param reason the method's code, such as {@code STAFF}; the controller's own words
 * where they added the line
 * @param added whether the controller added it
 */
public record SampledLine(int line, String reason, boolean added) {

}
