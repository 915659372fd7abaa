package eu.regioflow.partnerreport;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives a submitted report back to its partner. The newest one is opened in full: what it
 * declared is taken back, its list can be mended at the rates of the first submission. An
 * older one, on which later reports build, takes documents only.
 */
@UseCase(Permission.REOPEN_PARTNER_REPORT)
public class ReopenPartnerReport {

	private static final int LONGEST_REASON = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ReopenPartnerReport(Access access, PartnerReports reports, Expenditure expenditure, Ledger ledger, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Re-opens the report.
	 * @param reason what has to be mended, required
	 * @throws Refusal without a reason, or when the report was not submitted or is
	 * certified
	 */
	public PartnerReport reopen(String project, int partner, int number, Optional<Long> version, String reason) {
		this.access.require(Permission.REOPEN_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalid("reopen-reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.invalid("text-too-long", LONGEST_REASON);
		}
		boolean newest = !this.reports.isLaterOneSubmitted(project, partner, number);
		report.reopen(newest, reason.strip(), this.clock.instant());
		if (report.hasOpenList()) {
			this.ledger.reverse(report.declaration(), UUID.randomUUID());
			this.expenditure.reopen(report.id());
		}
		this.reports.save(report);
		this.events.publishEvent(PartnerReportEvent.of(PartnerReportEvent.Kind.REOPENED, report,
				Map.of("status", report.status().name(), "reason", new Personal(reason.strip()))));
		return report;
	}

}
