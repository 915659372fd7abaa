package eu.regioflow.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Records how and where the controller checked a report, such as a visit on the spot; it
 * is printed on the certificate.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class RecordCheck {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final DrawSample drawSample;

	private final ControlChecks checks;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RecordCheck(Access access, PartnerReports reports, ReportContexts contexts, DrawSample drawSample,
			ControlChecks checks, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.drawSample = drawSample;
		this.checks = checks;
		this.clock = clock;
		this.events = events;
	}

	/** A check as it arrives; a day of it that is missing is the first one. */
	public record Arriving(ControlCheck.Method method, LocalDate from, LocalDate to, String place, String focus,
			String finding) {
	}

	/**
	 * Records it; starts control if it has not started.
	 * @throws eu.regioflow.refusal.Refusal without method, day or focus, without a place
	 * on the spot, for days to come, or when the report is not in control
	 */
	public PartnerReport record(String project, int partner, int number, Optional<Long> version, Arriving arriving) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		ControlCheck check = CheckRules.checked(this.checks.next(report.id()), arriving.method(), arriving.from(),
				arriving.to(), arriving.place(), arriving.focus(), arriving.finding(),
				this.contexts.today(this.contexts.rules(report)));
		this.drawSample.once(report);
		this.checks.insert(report.id(), check, actor.account(), this.clock.instant());
		report.findingsChanged();
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.CHECK_RECORDED, report,
				Map.of("check", check.number(), "method", check.method(), "from", check.from(), "to", check.to(),
						"place", new Personal(check.place()), "focus", new Personal(check.focus()), "finding",
						new Personal(check.finding()))));
		return report;
	}

}
