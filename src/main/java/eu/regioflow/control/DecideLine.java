package eu.regioflow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The controller certifies one line in full, deducts from it or parks it; the findings on
 * all other lines stay, and the line has been looked at.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class DecideLine {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final DrawSample drawSample;

	private final SeenLines seen;

	private final ApplicationEventPublisher events;

	DecideLine(Access access, PartnerReports reports, Expenditure expenditure, DrawSample drawSample, SeenLines seen,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.drawSample = drawSample;
		this.seen = seen;
		this.events = events;
	}

	/**
	 * Decides; starts control if it has not started.
	 * @throws Refusal for a line that the list does not have, for a decision that lacks
	 * what it needs, or when the report is not in control
	 */
	public PartnerReport decide(String project, int partner, int number, Optional<Long> version, int line,
			LineDecision decision) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		ExpenditureLine declared = this.expenditure.line(report.id(), line).orElseThrow(Refusal::notFound);
		Finding finding = FindingRules.checked(List.of(kept(decision, declared.finding()).on(line)), List.of(declared))
			.get(line);
		this.drawSample.once(report);
		this.expenditure.recordFinding(report.id(), line, finding);
		this.seen.mark(report, List.of(line), actor.account());
		report.findingsChanged();
		this.reports.save(report);
		this.events
			.publishEvent(ControlEvent.of(ControlEvent.Kind.LINE_DECIDED, report, facts(line, decision, finding)));
		return report;
	}

	// a remark on a line that was in order outlives its certification; that of a
	// deduction goes with it
	private static LineDecision kept(LineDecision decision, Finding before) {
		boolean isSilent = decision.reason() == null || decision.reason().isBlank();
		return (decision.decision() == LineDecision.Decision.CERTIFY && isSilent && before.isNone())
				? new LineDecision(decision.decision(), decision.deducted(), decision.errorType(), before.comment())
				: decision;
	}

	private static Map<String, Object> facts(int line, LineDecision decision, Finding finding) {
		Map<String, Object> facts = new TreeMap<>(Map.of("line", line, "decision", decision.decision(), "deducted",
				finding.deducted(), "reason", new Personal(finding.comment())));
		if (finding.errorType() != null) {
			facts.put("errorType", finding.errorType());
		}
		return facts;
	}

}
