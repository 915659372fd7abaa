package eu.regioflow.audit;

import java.time.Clock;
import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff enter a correction; another person closes it.
 */
@UseCase(Permission.RECORD_AUDIT)
public class EnterCorrection {

	private final Access access;

	private final Audits audits;

	private final Corrections corrections;

	private final CorrectedAmounts amounts;

	private final CorrectedReports reports;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	EnterCorrection(Access access, Audits audits, Corrections corrections, CorrectedAmounts amounts,
			CorrectedReports reports, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.corrections = corrections;
		this.amounts = amounts;
		this.reports = reports;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Enters it under the audit's next number.
	 * @throws Refusal when a fact is missing, the report is not verified, there is no
	 * such line or computed category, or the amount is above what remains of it
	 */
	public Correction enter(String project, int auditNumber, EnteredCorrection entered) {
		Actor actor = this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		Audit audit = this.audits.getLocked(project, auditNumber);
		audit.requireOngoing();
		entered.checked();
		PartnerReport report = this.reports.verified(project, entered.partner(), entered.report());
		CostCategory category = (entered.line() != null) ? this.reports.categoryOf(report, entered.line())
				: this.reports.computed(report, entered.category());
		int number = this.corrections.findByAuditOrderByNumber(audit.id())
			.stream()
			.mapToInt(Correction::number)
			.max()
			.orElse(0) + 1;
		Correction correction = new Correction(audit, number, report, category, entered, actor.account(),
				this.clock.instant());
		this.amounts.postings(correction);
		this.corrections.save(correction);
		this.events.publishEvent(CorrectionEvent.of(CorrectionEvent.Kind.ENTERED, correction,
				Map.of("partner", entered.partner(), "report", entered.report(), "category", category, "amount",
						entered.amount(), "inFavour", entered.inFavour(), "errorType", entered.errorType(), "impact",
						entered.impact(), "scenario", entered.scenario())));
		return correction;
	}

}
