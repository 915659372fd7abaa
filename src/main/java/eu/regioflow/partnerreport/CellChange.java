package eu.regioflow.partnerreport;

/**
 * A cell that somebody typed into, in the form in which {@link TypedCells} keeps it.
 *
 * @param was what stood there when they began
 * @param now what they typed
 */
public record CellChange(String was, String now) {

}
