package eu.regioflow.control;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.clarification.Clarifications;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends control: posts what is certified, deducted and parked, and issues the certificate.
 */
@UseCase(Permission.ISSUE_CERTIFICATE)
public class IssueCertificate {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final DrawSample drawSample;

	private final Clarifications clarifications;

	private final Checklist checklist;

	private final Certificates certificates;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	IssueCertificate(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			DrawSample drawSample, Clarifications clarifications, Checklist checklist, Certificates certificates,
			Ledger ledger, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.drawSample = drawSample;
		this.clarifications = clarifications;
		this.checklist = checklist;
		this.certificates = certificates;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Issues the certificate.
	 * @param conclusion the controller's own words, required
	 * @throws Refusal without a conclusion, in another state, while a question is open or
	 * an answer of the checklist is missing that the rule set requires, or when the
	 * controller wrote the report
	 */
	public Certificate issue(String project, int partner, int number, Optional<Long> version, String conclusion) {
		Actor actor = this.access.require(Permission.ISSUE_CERTIFICATE, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.certify(this.access.hand(), this.clock.instant());
		if (conclusion == null || conclusion.isBlank()) {
			throw Refusal.invalid("conclusion-missing");
		}
		if (conclusion.length() > 4000) {
			throw Refusal.invalid("text-too-long", 4000);
		}
		this.clarifications.requireNoneOpen(report.id());
		this.checklist.requireComplete(report);
		this.drawSample.once(report);
		Certificate certificate = this.certificates
			.save(new Certificate(report, this.certificates.countByReport(report.id()) + 1, conclusion.strip(),
					actor.account(), this.clock.instant()));
		ReportContext context = this.contexts.of(report);
		List<Assessment.Item> items = this.expenditure.lines(report.id())
			.stream()
			.map(ExpenditureLine::forControl)
			.toList();
		List<Posting> postings = new Assessment(items, context.terms()).postings(context.place(),
				Assessment.Measures.CONTROL);
		this.ledger.post(certificate.id(), certificate.number(), postings);
		this.reports.save(report);
		Balance total = Breakdown.of(postings, Dimension.CATEGORY).total();
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.CERTIFIED, report,
				Map.of("certificate", certificate.number(), "certified", total.certified(), "deducted",
						total.deducted(), "parked", total.parked(), "conclusion", new Personal(conclusion))));
		return certificate;
	}

}
