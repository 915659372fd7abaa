package eu.regioflow.control;

import java.time.LocalDate;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.Matter;
import eu.regioflow.clarification.RaiseQuestion;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;

/**
 * The controller asks the partner about a report or one of its lines.
 */
@UseCase(Permission.CONTROL_EXPENDITURE)
public class AskPartner {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final DrawSample drawSample;

	private final RaiseQuestion raiseQuestion;

	AskPartner(Access access, PartnerReports reports, Expenditure expenditure, DrawSample drawSample,
			RaiseQuestion raiseQuestion) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.drawSample = drawSample;
		this.raiseQuestion = raiseQuestion;
	}

	/**
	 * Asks; starts control if it has not started.
	 * @param line the line that it is about, or null
	 * @throws Refusal for a line that the list does not have, when the report is not in
	 * control, and for what {@link RaiseQuestion} refuses
	 */
	public Clarification ask(String project, int partner, int number, Integer line, String question, LocalDate due) {
		Actor actor = this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.control(this.access.hand());
		if (line != null && this.expenditure.lines(report.id()).stream().noneMatch((listed) -> listed.line() == line)) {
			throw Refusal.invalid("unknown-line", line);
		}
		this.drawSample.once(report);
		this.reports.save(report);
		Matter matter = new Matter(Clarification.Kind.CONTROL, report.id(), project, partner, report.period(), number,
				report.path());
		return this.raiseQuestion.ask(matter, line, question, due, actor.account());
	}

}
