package eu.regioflow.verification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.Verification;
import eu.regioflow.verification.VerificationPreview;
import eu.regioflow.verification.VerificationPreview.Assessed;
import eu.regioflow.verification.VerificationPreview.Preview;
import eu.regioflow.verification.Verifications;
import eu.regioflow.verification.web.VerificationPage.Desk;
import eu.regioflow.verification.web.VerificationPage.Line;
import eu.regioflow.verification.web.VerificationPage.Row;
import eu.regioflow.verification.web.VerificationPage.Withdrawn;
import eu.regioflow.web.DoerNames;
import eu.regioflow.web.View;
import org.springframework.stereotype.Component;

/**
 * Lays out the verification for the programme's bodies; it is their inner work, as the
 * trail is, and shown to the same readers.
 */
@Component
class VerificationPages {

	private final Access access;

	private final ProjectReports reports;

	private final Projects projects;

	private final VerificationPreview preview;

	private final Verifications verifications;

	private final DoerNames doers;

	private final ClarificationSheets clarifications;

	private final Clock clock;

	VerificationPages(Access access, ProjectReports reports, Projects projects, VerificationPreview preview,
			Verifications verifications, DoerNames doers, ClarificationSheets clarifications, Clock clock) {
		this.access = access;
		this.reports = reports;
		this.projects = projects;
		this.preview = preview;
		this.verifications = verifications;
		this.doers = doers;
		this.clarifications = clarifications;
		this.clock = clock;
	}

	/** What one certificate's lines are shown with. */
	record Focus(int partner, int report, int page, VerificationForm typed) {
	}

	/**
	 * A page.
	 * @param focus the certificate whose lines are shown, or null for the overview
	 * @param conclusion what is typed
	 */
	VerificationPage of(String code, int period, Focus focus, String conclusion, View view) {
		this.access.require(Permission.VIEW_TRAIL, Scope.project(code));
		ProjectReport report = this.reports.get(code, period);
		Project project = this.projects.get(code);
		Preview figures = preview(report);
		boolean verified = report.status() == ProjectReport.Status.VERIFIED;
		List<Row> rows = figures.certificates().stream().map((one) -> row(one, figures)).toList();
		return new VerificationPage(code, project.acronym(), period, report.status(), report.version(),
				report.verificationDue(), LocalDate.now(this.clock.withZone(figures.rules().zone())), rows, figures,
				report.summary(), verified ? report.conclusion() : proposed(report, conclusion),
				(focus != null) ? desk(find(figures, focus), figures, focus, view) : null,
				this.clarifications.about(report.id()),
				this.access.may(Permission.VERIFY_PROJECT_REPORT, Scope.project(code)), withdrawn(report),
				verified && this.access.may(Permission.REOPEN_VERIFICATION, Scope.project(code)));
	}

	// who verifies again goes on from what was concluded before
	private String proposed(ProjectReport report, String typed) {
		if (!typed.isEmpty()) {
			return typed;
		}
		return this.verifications.findByProjectReportOrderByIssue(report.id())
			.stream()
			.reduce((first, second) -> second)
			.map(Verification::conclusion)
			.orElse("");
	}

	private List<Withdrawn> withdrawn(ProjectReport report) {
		return this.verifications.findByProjectReportOrderByIssue(report.id())
			.stream()
			.filter((one) -> one.reopenedAt() != null)
			.map((one) -> new Withdrawn(one.number(), one.verifiedAt(), person(one.reopenedBy()), one.reopenedAt(),
					one.reopeningReason()))
			.toList();
	}

	private String person(UUID account) {
		return this.doers.of(account);
	}

	void requireVerifier(String code) {
		this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(code));
	}

	ProjectReport report(String code, int period) {
		return this.reports.get(code, period);
	}

	Preview preview(ProjectReport report) {
		return this.preview.of(report);
	}

	static Assessed find(Preview preview, Focus focus) {
		return preview.certificates()
			.stream()
			.filter((one) -> one.certificate().partner() == focus.partner()
					&& one.certificate().reportNumber() == focus.report())
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	private static Row row(Assessed one, Preview figures) {
		return new Row(one.certificate().number(), one.certificate().partner(), one.abbreviation(),
				one.certificate().reportNumber(), one.certificate().period(), one.lines().size(), one.findings(),
				figures.byReport().row(one.certificate().report()));
	}

	private static Desk desk(Assessed one, Preview figures, Focus focus, View view) {
		int size = VerificationPage.PAGE_SIZE;
		int pages = Math.max(1, (one.lines().size() + size - 1) / size);
		int shown = Math.min(Math.max(focus.page(), 1), pages);
		List<ExpenditureLine> here = one.lines().stream().skip((long) (shown - 1) * size).limit(size).toList();
		VerificationForm form = (focus.typed() != null) ? focus.typed() : VerificationForm.stored(here, view);
		return new Desk(row(one, figures), here.stream().map((line) -> line(line, form, view)).toList(), shown, pages);
	}

	// Personal texts are for the partner, its controller and auditors; none of them
	// works on this page.
	private static Line line(ExpenditureLine stored, VerificationForm form, View view) {
		DeclaredLine line = stored.withoutPersonalText(view.text("control.personal")).declared();
		String control = null;
		if (stored.finding().parked()) {
			control = view.text("verification.control.parked", stored.finding().comment());
		}
		else if (stored.finding().deducted().isPositive()) {
			control = view.text("verification.control.deducted", stored.finding().deducted(),
					view.text("control.error-type." + stored.finding().errorType()), stored.finding().comment());
		}
		String references = Stream.of(line.invoiceNumber(), line.internalReference())
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining(" · "));
		return new Line(stored.line(), line.category().name(), line.description(), line.supplier(), references,
				line.paymentDate(), stored.amountEur(), stored.certified(), control, form.of(stored.line()));
	}

}
