package eu.regioflow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Replaces the controller's findings on a report's lines; a line that is not named is
 * certified in full.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class RecordFindings {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final DrawSample drawSample;

	private final SeenLines seen;

	private final ApplicationEventPublisher events;

	RecordFindings(Access access, PartnerReports reports, Expenditure expenditure, DrawSample drawSample,
			SeenLines seen, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.drawSample = drawSample;
		this.seen = seen;
		this.events = events;
	}

	/** Records the whole set; starts control if it has not started. */
	public PartnerReport record(String project, int partner, int number, Optional<Long> version,
			List<LineFinding> findings) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		report.findingsChanged();
		List<ExpenditureLine> lines = this.expenditure.lines(report.id());
		Map<Integer, Finding> checked = FindingRules.checked(findings, lines);
		this.drawSample.once(report);
		this.expenditure.recordFindings(report.id(), checked);
		this.seen.mark(report, changed(lines, checked), actor.account());
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.FINDINGS_RECORDED, report,
				Map.of("deducted", Money.sum(checked.values().stream().map(Finding::deducted).toList()), "parkedLines",
						checked.values().stream().filter(Finding::parked).count())));
		return report;
	}

	/** Findings come whole; only what is said anew shows that somebody looked. */
	private static List<Integer> changed(List<ExpenditureLine> lines, Map<Integer, Finding> checked) {
		return lines.stream()
			.filter((line) -> !line.finding().equals(checked.getOrDefault(line.line(), Finding.NONE)))
			.map(ExpenditureLine::line)
			.toList();
	}

}
