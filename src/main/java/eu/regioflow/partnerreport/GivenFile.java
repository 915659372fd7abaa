package eu.regioflow.partnerreport;

/**
 * A file as somebody brings it.
 *
 * @param name its own name; only shown and read for an invoice number, never a path
 */
public record GivenFile(String name, byte[] content) {

}
