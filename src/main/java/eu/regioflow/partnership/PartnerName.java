package eu.regioflow.partnership;

/**
 * How a partner is called, for pages that show nothing else of it.
 */
public record PartnerName(String abbreviation, String name) {

}
