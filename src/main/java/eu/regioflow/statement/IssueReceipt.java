package eu.regioflow.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.document.ContentStore;
import eu.regioflow.expenditure.SubmittedList;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnerreport.Submission;
import eu.regioflow.partnerreport.Submissions;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.Printed;
import eu.regioflow.statement.print.StatementPrinter;
import eu.regioflow.statement.print.SubmissionReceipt;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Prints the receipt of a submission, from what was kept when it was made, when it is
 * asked for the first time; ever after it is the same file.
 */
@UseCase(Permission.VIEW_PARTNER_REPORT)
public class IssueReceipt {

	private final Access access;

	private final PartnerReports reports;

	private final ReportOverview overviews;

	private final Partners partners;

	private final Submissions submissions;

	private final SubmissionReceipts receipts;

	private final Frames frames;

	private final StatementPrinter printer;

	private final ContentStore contents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	IssueReceipt(Access access, PartnerReports reports, ReportOverview overviews, Partners partners,
			Submissions submissions, SubmissionReceipts receipts, Frames frames, StatementPrinter printer,
			ContentStore contents, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.overviews = overviews;
		this.partners = partners;
		this.submissions = submissions;
		this.receipts = receipts;
		this.frames = frames;
		this.printer = printer;
		this.contents = contents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * The receipt of a submission.
	 * @param submission counted from 1; empty for the last one
	 * @param language of the one who asks, used only where it was not issued before
	 * @throws Refusal when there was no such submission
	 */
	public IssuedReceipt issue(String project, int partner, int number, Optional<Integer> submission, Locale language) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		int wanted = submission.orElse(report.submissions());
		return this.receipts.find(report.id(), wanted)
			.orElseGet(() -> print(report, submission(report, wanted), language));
	}

	private Submission submission(PartnerReport report, int wanted) {
		return this.submissions.of(report.id())
			.stream()
			.filter((one) -> one.count() == wanted)
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	private IssuedReceipt print(PartnerReport report, Submission made, Locale language) {
		SubmissionReceipt receipt = receipt(report, made, sha256(report, made), language);
		Printed printed = this.printer.print(receipt);
		IssuedReceipt issued = new IssuedReceipt(made.number(), language, receipt.sha256(),
				this.contents.put(printed.bytes()), receipt.issue().issuedAt());
		this.receipts.add(report.id(), made.count(), issued);
		this.events.publishEvent(new ReceiptIssued(report.project(), report.path(),
				Map.of("number", issued.number(), "sha256", issued.sha256(), "submitted", issued.submitted())));
		return issued;
	}

	// what was submitted before receipts were kept still is in the list, unless the
	// report
	// was opened or submitted again since
	private String sha256(PartnerReport report, Submission made) {
		if (made.sha256() != null) {
			return made.sha256();
		}
		if (report.hasOpenList() || made.count() != report.submissions()) {
			throw Refusal.notFound();
		}
		return SubmittedList.sha256(this.overviews.lines(report));
	}

	private SubmissionReceipt receipt(PartnerReport report, Submission made, String sha256, Locale language) {
		String project = report.project();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Issue issue = new Issue(made.number(), now, this.frames.person(made.by()), this.frames.rules(project).zone(),
				"", List.of(), "");
		return new SubmissionReceipt(this.frames.imprint(made.number(), project).in(language), issue,
				this.frames.project(project),
				this.frames.report(project, report.number(), report.period(), made.at(), made.by()),
				this.partners.get(project, report.partner()).name(), made.declared(), made.acknowledged(), sha256,
				made.controlDue());
	}

}
