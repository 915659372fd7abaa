package eu.regioflow.control;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes out a check that was recorded by mistake, as long as the report is in control.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class RemoveCheck {

	private final Access access;

	private final PartnerReports reports;

	private final ControlChecks checks;

	private final ApplicationEventPublisher events;

	RemoveCheck(Access access, PartnerReports reports, ControlChecks checks, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.checks = checks;
		this.events = events;
	}

	/** Takes it out; that it was there stays in the trail. */
	public PartnerReport remove(String project, int partner, int number, Optional<Long> version, int check) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		if (!this.checks.delete(report.id(), check)) {
			throw Refusal.notFound();
		}
		report.findingsChanged();
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.CHECK_REMOVED, report, Map.of("check", check)));
		return report;
	}

}
