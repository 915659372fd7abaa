package eu.regioflow.statement;

import java.time.Instant;
import java.util.Locale;

/**
 * A receipt that was printed.
 *
 * @param number such as {@code PGI06030-R-3-1}
 * @param submitted SHA-256 of the list of expenditure as it was submitted, as CSV
 * @param sha256 of the PDF file
 */
public record IssuedReceipt(String number, Locale locale, String submitted, String sha256, Instant issuedAt) {

}
