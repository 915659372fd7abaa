package eu.regioflow.control;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.Expenditure;
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
 * Puts a line that was not drawn into the sample, by the controller's own judgement; no
 * line is ever taken out.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class AddToSample {

	private static final int LONGEST_REASON = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final DrawSample drawSample;

	private final Samples samples;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AddToSample(Access access, PartnerReports reports, Expenditure expenditure, DrawSample drawSample, Samples samples,
			Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.drawSample = drawSample;
		this.samples = samples;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Adds a line; starts control if it has not started.
	 * @param line the line's number
	 * @param reason the controller's own words, required
	 * @throws Refusal without a line or reason, for a line that the list does not have or
	 * the sample has already, or when the report is not in control
	 */
	public PartnerReport add(String project, int partner, int number, Optional<Long> version, Integer line,
			String reason) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		requireContent(line, reason);
		if (this.expenditure.lines(report.id()).stream().noneMatch((listed) -> listed.line() == line)) {
			throw Refusal.invalid("unknown-line", line);
		}
		if (this.drawSample.once(report).of(line).isPresent()) {
			throw Refusal.conflict("line-in-sample", line);
		}
		this.samples.add(report.id(), line, reason.strip(), actor.account(), this.clock.instant());
		report.findingsChanged();
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.SAMPLE_EXTENDED, report,
				Map.of("line", line, "reason", new Personal(reason.strip()))));
		return report;
	}

	private static void requireContent(Integer line, String reason) {
		if (line == null) {
			throw Refusal.invalid("sample-line-missing");
		}
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalid("sample-reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.invalid("text-too-long", LONGEST_REASON);
		}
	}

}
