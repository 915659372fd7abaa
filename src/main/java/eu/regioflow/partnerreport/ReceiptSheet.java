package eu.regioflow.partnerreport;

import java.time.Instant;
import java.time.LocalDate;

import eu.regioflow.money.Money;

/**
 * What the receipt of one submission confirms.
 *
 * @param submission counted from 1, as in the address of its PDF
 * @param submittedBy the name of whoever submitted
 * @param sha256 of the list of expenditure as CSV; null where it was not kept
 * @param declared EUR
 * @param acknowledged how many warnings were acknowledged
 * @param controlDue the last day of control
 */
public record ReceiptSheet(int submission, String number, Instant submittedAt, String submittedBy, String sha256,
		Money declared, int acknowledged, LocalDate controlDue) {

}
