package eu.regioflow.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.regioflow.document.ContentStore;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnerreport.AcknowledgedWarnings;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.Printed;
import eu.regioflow.statement.print.StatementPrinter;
import eu.regioflow.statement.print.SubmissionReceipt;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Prints the receipt of a report's last submission when it is asked for the first time;
 * ever after it is the same file.
 */
@UseCase(Permission.VIEW_PARTNER_REPORT)
public class IssueReceipt {

	private final Access access;

	private final PartnerReports reports;

	private final ReportOverview overviews;

	private final Partners partners;

	private final PartnerStatements statements;

	private final AcknowledgedWarnings acknowledged;

	private final SubmissionReceipts receipts;

	private final Frames frames;

	private final StatementPrinter printer;

	private final ContentStore contents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	IssueReceipt(Access access, PartnerReports reports, ReportOverview overviews, Partners partners,
			PartnerStatements statements, AcknowledgedWarnings acknowledged, SubmissionReceipts receipts, Frames frames,
			StatementPrinter printer, ContentStore contents, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.overviews = overviews;
		this.partners = partners;
		this.statements = statements;
		this.acknowledged = acknowledged;
		this.receipts = receipts;
		this.frames = frames;
		this.printer = printer;
		this.contents = contents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * The receipt.
	 * @param language of the one who asks, used only where it was not issued before
	 * @throws Refusal when the report is with its partner
	 */
	public IssuedReceipt issue(String project, int partner, int number, Locale language) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		if (report.isWithPartner()) {
			throw Refusal.notFound();
		}
		return this.receipts.find(report.id(), report.submissions()).orElseGet(() -> print(report, language));
	}

	private IssuedReceipt print(PartnerReport report, Locale language) {
		byte[] list = this.statements.fullCsv(report.id()).bytes();
		SubmissionReceipt receipt = receipt(report, Sha256.of(list), language);
		Printed printed = this.printer.print(receipt);
		IssuedReceipt issued = new IssuedReceipt(receipt.issue().number(), language, receipt.sha256(),
				this.contents.put(printed.bytes()), receipt.issue().issuedAt());
		this.receipts.add(report.id(), report.submissions(), issued);
		this.events.publishEvent(new ReceiptIssued(report.project(), report.path(),
				Map.of("number", issued.number(), "sha256", issued.sha256(), "submitted", issued.submitted())));
		return issued;
	}

	private SubmissionReceipt receipt(PartnerReport report, String sha256, Locale language) {
		String project = report.project();
		String number = report.receiptNumber();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Instant submitted = (report.resubmittedAt() != null) ? report.resubmittedAt() : report.submittedAt();
		Issue issue = new Issue(number, now, this.frames.person(report.submittedBy()),
				this.frames.rules(project).zone(), "", List.of(), "");
		return new SubmissionReceipt(this.frames.imprint(number, project).in(language), issue,
				this.frames.project(project),
				this.frames.report(project, report.number(), report.period(), submitted, report.submittedBy()),
				this.partners.get(project, report.partner()).name(),
				this.overviews.of(report).byCategory().total().declared(),
				this.acknowledged.of(report.id(), report.submissions()).size(), sha256, report.controlDue());
	}

}
