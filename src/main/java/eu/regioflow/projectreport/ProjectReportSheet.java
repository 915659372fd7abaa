package eu.regioflow.projectreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.money.Money;

/**
 * A project report as the API tells it; amounts in EUR.
 *
 * @param verificationDue null while it is a draft
 * @param certificates those that it gathered; of a draft those that it would gather now
 * @param funds by fund, without the partners' own contributions
 * @param partnerContribution of what is verified, before that of what is certified
 */
public record ProjectReportSheet(String project, int period, ProjectReport.Status status, long version, LocalDate due,
		Instant submittedAt, LocalDate verificationDue, Instant verifiedAt, String summary, String conclusion,
		List<Gathered> certificates, Money declared, Money certified, Money deducted, Money parked, Money verified,
		List<Share> funds, Money partnerContribution) {

	/** A certificate in the report. */
	public record Gathered(String number, int partner, int report, int period, Money certified, Money verified) {
	}

	/**
	 * What a fund bears.
	 *
	 * @param amount of what is verified, before that of what is certified
	 */
	public record Share(String fund, Money amount, Money certified, Money verified) {
	}

}
