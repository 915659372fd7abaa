package eu.regioflow.partnerreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.SubmittedList;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Submits a partner report to its controller: checks it, freezes the list at this month's
 * rates and posts what is declared. After that nothing in it changes, unless it is
 * re-opened: then it keeps the rates of its first submission, and what was posted before
 * has been taken back. Each submission has a receipt of its own, which stays.
 */
@UseCase(Permission.SUBMIT_PARTNER_REPORT)
public class SubmitPartnerReport {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final AcknowledgedWarnings acknowledged;

	private final Submissions submissions;

	private final ParkedItems parkedItems;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	SubmitPartnerReport(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			AcknowledgedWarnings acknowledged, Submissions submissions, ParkedItems parkedItems, Ledger ledger,
			Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.acknowledged = acknowledged;
		this.submissions = submissions;
		this.parkedItems = parkedItems;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Submits the report.
	 * @param declared whether the partner made the declaration
	 * @throws Refusal without a declaration, out of order, when a line breaks a rule, a
	 * rate is missing, or a warning was not acknowledged
	 */
	public PartnerReport submit(String project, int partner, int number, Optional<Long> version, boolean declared) {
		Actor actor = this.access.require(Permission.SUBMIT_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		if (!report.isWithPartner()) {
			throw Refusal.conflict("report-not-draft", report.number(), report.status());
		}
		if (!declared) {
			throw Refusal.invalid("declaration-missing");
		}
		if (this.reports.isEarlierOneOpen(project, partner, number)) {
			throw Refusal.conflict("earlier-report-open", number);
		}
		ReportContext context = this.contexts.of(report);
		LocalDate today = this.contexts.today(context.rules());
		boolean isListOpen = report.hasOpenList();
		report.submit(actor.account(), this.clock.instant(), context.rules().deadlines().control(today));
		Map<String, Object> facts = new TreeMap<>(Map.of("submission", report.submissions()));
		Submission made = isListOpen ? declare(report, context, facts) : confirm(report, posted(report));
		this.reports.save(report);
		this.submissions.add(made);
		facts.putAll(Map.of("declared", made.declared(), "receipt", made.number(), "sha256", made.sha256(),
				"submittedAt", made.at().toString(), "controlDue", made.controlDue().toString()));
		this.events.publishEvent(PartnerReportEvent.of(PartnerReportEvent.Kind.SUBMITTED, report, facts));
		return report;
	}

	// the first submission posts as the report itself, each later one as an act of its
	// own
	private Submission declare(PartnerReport report, ReportContext context, Map<String, Object> facts) {
		Expenditure.Frozen frozen = this.expenditure.freeze(context, this.contexts.month(context));
		List<String> warnings = this.acknowledged.requireAll(report, report.submissions(), frozen.warnings());
		if (!warnings.isEmpty()) {
			facts.put("acknowledged", String.join(", ", warnings));
		}
		List<Posting> declaration = frozen.postings();
		UUID act = (report.submissions() == 1) ? report.id() : UUID.randomUUID();
		report.declaredBy(act);
		this.ledger.post(act, null,
				Stream.concat(declaration.stream(), this.parkedItems.declareAgain(context).stream()).toList());
		return made(report, frozen.lines(), Breakdown.of(declaration, Dimension.CATEGORY).total().declared(),
				warnings.size());
	}

	// only documents were added: the list is the one that was frozen before
	private Submission confirm(PartnerReport report, Money declared) {
		return made(report, this.expenditure.lines(report.id()), declared, 0);
	}

	private static Submission made(PartnerReport report, List<ExpenditureLine> lines, Money declared,
			int acknowledged) {
		return new Submission(report.id(), report.submissions(), report.receiptNumber(), report.lastSubmittedAt(),
				report.submittedBy(), SubmittedList.sha256(lines), declared, acknowledged, report.controlDue());
	}

	private Money posted(PartnerReport report) {
		return this.ledger.breakdown(Slice.project(report.project()).report(report.id()), Dimension.CATEGORY)
			.total()
			.declared();
	}

}
