package eu.regioflow.statement.print;

import java.time.LocalDate;

import eu.regioflow.money.Money;

/**
 * The receipt for a submitted partner report, in the language of whoever submitted it.
 *
 * @param issue its rules, roundings and retention are not printed
 * @param partner the partner's name
 * @param acknowledged how many warnings were acknowledged
 * @param sha256 of the list of expenditure as it was submitted, as CSV
 * @param controlDue the last day of control
 */
public record SubmissionReceipt(Imprint imprint, Issue issue, ProjectIdentity project, ReportIdentity report,
		String partner, Money declared, int acknowledged, String sha256, LocalDate controlDue) {

}
