package eu.regioflow.partnerreport;

import java.time.Instant;
import java.time.LocalDate;

import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;

/**
 * A partner report as the API tells it; amounts in EUR.
 *
 * @param due the last day on which the report is in time
 * @param controlDue null while it is a draft
 * @param reopenReason why it was given back to its partner; null where it is not
 * @param declared a draft's at this month's rates
 */
public record ReportSheet(String project, int partner, int number, int period, PartnerReport.Status status,
		long version, LocalDate due, LocalDate controlDue, Instant submittedAt, Instant certifiedAt, Money declared,
		Money parked, Money deducted, Money certified, Money verified, Instant resubmittedAt, String reopenReason) {

	static ReportSheet of(PartnerReport report, Balance balance) {
		return new ReportSheet(report.project(), report.partner(), report.number(), report.period(), report.status(),
				report.version(), report.due(), report.controlDue(), report.submittedAt(), report.certifiedAt(),
				balance.declared(), balance.parked(), balance.deducted(), balance.certified(), balance.verified(),
				report.resubmittedAt(), report.isReopened() ? report.reopenReason() : null);
	}

}
