package eu.regioflow.partnerreport.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnership.PartnerNames;
import eu.regioflow.project.ProjectNames;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.web.Deadline;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * Opens a report for a reader who may see it.
 */
@Component
class OpenedReport {

	private final Access access;

	private final PartnerReports reports;

	private final ProjectNames projects;

	private final PartnerNames names;

	private final ReportContexts contexts;

	private final ReportOverview overviews;

	private final Expenditure expenditure;

	OpenedReport(Access access, PartnerReports reports, ProjectNames projects, PartnerNames names,
			ReportContexts contexts, ReportOverview overviews, Expenditure expenditure) {
		this.access = access;
		this.reports = reports;
		this.projects = projects;
		this.names = names;
		this.contexts = contexts;
		this.overviews = overviews;
		this.expenditure = expenditure;
	}

	/**
	 * A report with what its pages say of it.
	 *
	 * @param month the month whose rates a submission now would take
	 */
	record Opened(PartnerReport report, ReportView view, ReportContext context, YearMonth month) {

		/** Such as “February 2020”. */
		String monthName(View view) {
			return DateTimeFormatter.ofPattern("LLLL yyyy", view.locale()).format(this.month);
		}

	}

	/** The report, or the refusal that there is none for the reader. */
	Opened of(String project, int partner, int number) {
		Actor actor = this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.get(project, partner, number);
		ReportContext context = this.contexts.of(report);
		return new Opened(report, view(report, actor, context), context, this.contexts.month(context));
	}

	/** The report for somebody who may fill it in, or the refusal. */
	Opened toChange(String project, int partner, int number) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		return of(project, partner, number);
	}

	private ReportView view(PartnerReport report, Actor actor, ReportContext context) {
		Scope scope = Scope.partner(report.project(), report.partner());
		LocalDate due = report.isDraft() ? report.due() : report.controlDue();
		Deadline deadline = report.isCertified() ? null : new Deadline(due, this.contexts.today(context.rules()));
		return new ReportView(report.page(), report.project(), this.projects.of(report.project()).acronym(),
				this.names.of(report.project(), report.partner()).abbreviation(), report.number(),
				new ReportView.Period(report.period(), context.periodStarts(), context.periodEnds()),
				report.status().name(), report.version(), ReportView.Moments.of(report),
				report.hasOpenList() && actor.may(Permission.PREPARE_PARTNER_REPORT, scope),
				report.isWithPartner() && actor.may(Permission.SUBMIT_PARTNER_REPORT, scope),
				!report.isWithPartner() && !report.isCertified() && actor.may(Permission.REOPEN_PARTNER_REPORT, scope),
				actor.may(Permission.VIEW_PERSONAL_DATA, scope), actor.may(Permission.CONTROL_EXPENDITURE, scope),
				deadline);
	}

	ReportOverview.Overview overview(Opened opened) {
		return this.overviews.of(opened.report(), opened.context());
	}

	/** The lines, without whom they name where the reader may not know. */
	List<ExpenditureLine> lines(Opened opened, String neutral) {
		List<ExpenditureLine> lines = this.overviews.lines(opened.report(), opened.context());
		return opened.view().personal() ? lines
				: lines.stream().map((line) -> line.withoutPersonalText(neutral)).toList();
	}

	/** What the rules say to the lines of a draft; to a frozen list nothing more. */
	Checked check(Opened opened, List<ExpenditureLine> lines) {
		if (!opened.report().hasOpenList()) {
			return new Checked(List.of(), List.of());
		}
		var verdict = this.expenditure.check(opened.context(), lines);
		return new Checked(verdict.errors(), verdict.warnings());
	}

	/** What has to be mended, and what only to be looked at. */
	record Checked(List<LocatedError> errors, List<LocatedError> warnings) {
	}

}
