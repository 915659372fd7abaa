package eu.regioflow.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ReincludedLines;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes a verification back and gives the project report to the joint secretariat again,
 * as long as nothing that rests on it was authorised, corrected or declared again
 * (reference system, "State machines"). Its payments are taken back with it.
 */
@UseCase(Permission.REOPEN_VERIFICATION)
public class ReopenVerification {

	private static final int LONGEST_REASON = 1000;

	private static final Set<Measure> STAGE = Set.of(Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
			Measure.PARKED_VERIFICATION);

	private final Access access;

	private final ProjectReports reports;

	private final Verifications verifications;

	private final Certificates certificates;

	private final Expenditure expenditure;

	private final ReincludedLines reincludedLines;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ReopenVerification(Access access, ProjectReports reports, Verifications verifications, Certificates certificates,
			Expenditure expenditure, ReincludedLines reincludedLines, Ledger ledger, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.verifications = verifications;
		this.certificates = certificates;
		this.expenditure = expenditure;
		this.reincludedLines = reincludedLines;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Re-opens verification: what it posted is reversed, its statement stays readable,
	 * and findings can be changed until the report is verified again.
	 * @param reason the joint secretariat's own words, required
	 * @throws Refusal without a reason, when the report is not verified, when a line that
	 * verification parked was declared again or given up since, when a part of a payment
	 * was authorised or declared, or when a correction takes from what was verified
	 */
	public ProjectReport reopen(String project, int period, Optional<Long> version, String reason) {
		Actor actor = this.access.require(Permission.REOPEN_VERIFICATION, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.requireVersion(version);
		requireContent(reason);
		report.reopenVerification(this.access.hand());
		requireItemsWaiting(report);
		Verification verification = this.verifications.findHolding(report.id()).orElseThrow(Refusal::notFound);
		Balance posted = this.ledger.breakdown(Slice.project(project).cause(verification.id()), Dimension.CATEGORY)
			.total();
		UUID reopening = verification.reopen(reason.strip(), actor.account(), this.clock.instant());
		this.verifications.save(verification);
		this.ledger.reverse(verification.id(), STAGE, reopening);
		this.reports.save(report);
		this.events.publishEvent(VerificationEvent.of(VerificationEvent.Kind.REOPENED, report,
				Map.of("statement", verification.number(), "verified", posted.verified(), "deducted",
						posted.of(Measure.DEDUCTED_VERIFICATION), "parked", posted.of(Measure.PARKED_VERIFICATION),
						"reason", new Personal(reason.strip()))));
		return report;
	}

	// what became of a parked line rests on the verification that parked it
	private void requireItemsWaiting(ProjectReport report) {
		List<Certificate> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id());
		this.reincludedLines.hold(gathered.stream().map(Certificate::report).toList());
		for (Certificate certificate : gathered) {
			Set<LineReference> settled = this.reincludedLines.settled(report.project(), certificate.partner());
			this.expenditure.lines(certificate.report())
				.stream()
				.filter((line) -> line.verification().parked())
				.map(ExpenditureLine::line)
				.map((line) -> new LineReference(certificate.reportNumber(), line))
				.filter(settled::contains)
				.findFirst()
				.ifPresent((line) -> {
					throw Refusal.conflict("verified-item-settled", line, certificate.partner());
				});
		}
	}

	private static void requireContent(String reason) {
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalid("verification-reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.invalid("text-too-long", LONGEST_REASON);
		}
	}

}
