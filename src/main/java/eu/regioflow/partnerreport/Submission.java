package eu.regioflow.partnerreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.money.Money;

/**
 * One submission of a report, as its receipt confirms it.
 *
 * @param count which submission of the report it was, counted from 1
 * @param number of the receipt, such as {@code PGI06030-R-3-1-V2}
 * @param sha256 of the list of expenditure as CSV; null for one that was submitted before
 * receipts were kept and whose receipt nobody asked for then
 * @param declared EUR
 * @param acknowledged how many warnings were acknowledged
 * @param controlDue the last day of control
 */
public record Submission(UUID report, int count, String number, Instant at, UUID by, String sha256, Money declared,
		int acknowledged, LocalDate controlDue) {

}
