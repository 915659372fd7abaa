package eu.regioflow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
 * Replaces the controller's answers to the questions that the rule set puts to control.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class AnswerChecklist {

	private final Access access;

	private final PartnerReports reports;

	private final DrawSample drawSample;

	private final Checklist checklist;

	private final ApplicationEventPublisher events;

	AnswerChecklist(Access access, PartnerReports reports, DrawSample drawSample, Checklist checklist,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.drawSample = drawSample;
		this.checklist = checklist;
		this.events = events;
	}

	/**
	 * Replaces all answers; a question that is not named has none. Starts control if it
	 * has not started.
	 * @throws Refusal naming each answer that is none, or when the report is not in
	 * control
	 */
	public PartnerReport answer(String project, int partner, int number, Optional<Long> version,
			List<ChecklistAnswer> answers) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.control(this.access.hand());
		List<ChecklistAnswer> checked = ChecklistRules.checked(answers, this.checklist.of(report));
		this.drawSample.once(report);
		this.checklist.replace(report.id(), checked, actor.account());
		report.findingsChanged();
		this.reports.save(report);
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.CHECKLIST_ANSWERED, report, facts(checked)));
		return report;
	}

	private static Map<String, Object> facts(List<ChecklistAnswer> answers) {
		Map<String, Object> facts = new TreeMap<>();
		for (ChecklistAnswer given : answers) {
			facts.put(given.question(), given.answer());
			if (!given.comment().isEmpty()) {
				facts.put(given.question() + "-comment", new Personal(given.comment()));
			}
		}
		return facts;
	}

}
