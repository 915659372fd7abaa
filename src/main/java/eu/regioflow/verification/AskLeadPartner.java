package eu.regioflow.verification;

import java.time.LocalDate;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.Matter;
import eu.regioflow.clarification.RaiseQuestion;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;

/**
 * The joint secretariat asks the lead partner about a project report.
 */
@UseCase(Permission.VERIFY_PROJECT_REPORT)
public class AskLeadPartner {

	private final Access access;

	private final ProjectReports reports;

	private final RaiseQuestion raiseQuestion;

	AskLeadPartner(Access access, ProjectReports reports, RaiseQuestion raiseQuestion) {
		this.access = access;
		this.reports = reports;
		this.raiseQuestion = raiseQuestion;
	}

	/**
	 * Asks; starts verification if it has not started.
	 * @throws Refusal when the report is not in verification, and for what
	 * {@link RaiseQuestion} refuses
	 */
	public Clarification ask(String project, int period, String question, LocalDate due) {
		Actor actor = this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.verify(this.access.hand());
		this.reports.save(report);
		Matter matter = new Matter(Clarification.Kind.VERIFICATION, report.id(), project, null, period, null,
				report.path());
		return this.raiseQuestion.ask(matter, null, question, due, actor.account());
	}

}
