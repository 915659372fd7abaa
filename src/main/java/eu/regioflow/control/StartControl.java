package eu.regioflow.control;

import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes a submitted report into control.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class StartControl {

	private final Access access;

	private final PartnerReports reports;

	private final DrawSample drawSample;

	private final ApplicationEventPublisher events;

	StartControl(Access access, PartnerReports reports, DrawSample drawSample, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.drawSample = drawSample;
		this.events = events;
	}

	/** Starts control and draws its sample; does nothing when it has started. */
	public PartnerReport start(String project, int partner, int number) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		boolean first = report.status() == PartnerReport.Status.SUBMITTED;
		report.control(this.access.hand());
		this.reports.save(report);
		if (first) {
			this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.STARTED, report, Map.of()));
		}
		this.drawSample.once(report);
		return report;
	}

}
