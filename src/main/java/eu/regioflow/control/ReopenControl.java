package eu.regioflow.control;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.expenditure.ReincludedLines;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes a certificate back and gives the report to its controller again, as long as the
 * certificate is in no project report (reference system, "Partner report").
 */
@UseCase(Permission.REOPEN_CONTROL)
public class ReopenControl {

	private static final int LONGEST_REASON = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Certificates certificates;

	private final ReincludedLines reincludedLines;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ReopenControl(Access access, PartnerReports reports, Certificates certificates, ReincludedLines reincludedLines,
			Ledger ledger, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.certificates = certificates;
		this.reincludedLines = reincludedLines;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Re-opens control: what the certificate posted is reversed, its number and text stay
	 * readable, and findings can be changed until the next certificate.
	 * @param reason the controller's own words, required
	 * @throws Refusal without a reason, when the report is not certified or its
	 * certificate is in a project report, when a line that it parked was declared again
	 * or given up since, or when the controller wrote the report
	 */
	public PartnerReport reopen(String project, int partner, int number, Optional<Long> version, String reason) {
		Actor actor = this.access.require(Permission.REOPEN_CONTROL, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		requireContent(reason);
		report.reopenControl(this.access.hand());
		requireItemsWaiting(report);
		Certificate certificate = this.certificates.lockByReport(report.id()).orElseThrow(Refusal::notFound);
		Balance posted = this.ledger
			.breakdown(Slice.partner(project, partner).cause(certificate.id()), Dimension.CATEGORY)
			.total();
		Instant now = this.clock.instant();
		UUID reopening = certificate.reopen(reason.strip(), actor.account(), now);
		this.certificates.save(certificate);
		this.ledger.reverse(certificate.id(), reopening);
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.REOPENED, report,
				Map.of("certificate", certificate.number(), "certified", posted.certified(), "deducted",
						posted.deducted(), "parked", posted.parked(), "reason", new Personal(reason.strip()))));
		return report;
	}

	// what became of a parked line rests on the certificate that parked it
	private void requireItemsWaiting(PartnerReport report) {
		this.reincludedLines.settled(report.project(), report.partner())
			.stream()
			.filter((line) -> line.report() == report.number())
			.findFirst()
			.ifPresent((line) -> {
				throw Refusal.conflict("parked-item-settled", line);
			});
	}

	private static void requireContent(String reason) {
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalid("reopening-reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.invalid("text-too-long", LONGEST_REASON);
		}
	}

}
