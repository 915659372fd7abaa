package eu.regioflow.statement.print;

/**
 * A partner as the application form names it, in English and in its own script.
 *
 * @param role in the language of the document
 * @param country in the language of the document
 * @param currency ISO 4217 code in which the partner reports
 */
public record PartnerIdentity(int number, String role, String name, String originalName, String city,
		String originalCity, String country, String currency) {
}
