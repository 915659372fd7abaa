package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.audit.Audits;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.verification.VerificationEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens one payment for each fund that owes something for a verified project report, in
 * the verification's transaction; one that was taken back is opened again.
 */
@Component
class OpenPayments {

	private final ProjectReports reports;

	private final Certificates certificates;

	private final Ledger ledger;

	private final Payments payments;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Audits audits;

	private final SetOffs setOffs;

	private final ApplicationEventPublisher events;

	OpenPayments(ProjectReports reports, Certificates certificates, Ledger ledger, Payments payments, Projects projects,
			RuleSets ruleSets, Audits audits, SetOffs setOffs, ApplicationEventPublisher events) {
		this.audits = audits;
		this.setOffs = setOffs;
		this.reports = reports;
		this.certificates = certificates;
		this.ledger = ledger;
		this.payments = payments;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.events = events;
	}

	@EventListener
	void on(VerificationEvent event) {
		if (event.kind() != VerificationEvent.Kind.VERIFIED) {
			return;
		}
		ProjectReport report = this.reports.get(event.report());
		// no correction is closed between its look at the payments and ours at the debts
		this.audits.lockAll(report.project());
		RuleSet rules = this.ruleSets.get(this.projects.get(report.project()).ruleSet());
		LocalDate submitted = LocalDate.ofInstant(report.submittedAt(), rules.zone());
		PaymentClock clock = PaymentClock.running(submitted, rules.deadlines().payment(submitted));
		Map<String, Payment> takenBack = this.payments.lockOf(report.id())
			.stream()
			.collect(Collectors.toMap(Payment::fund, Function.identity()));
		Breakdown bySource = bySource(report);
		for (String source : bySource.keys()) {
			Money verified = bySource.row(source).verified();
			if (!source.equals(CoFinancing.PARTNER) && verified.isPositive()) {
				Payment payment = takenBack.get(source);
				if (payment == null) {
					payment = new Payment(report.project(), report.id(), report.period(), source, clock,
							report.verifiedBy(), verified);
				}
				else {
					payment.owe(report.verifiedBy(), verified);
				}
				open(payment);
			}
		}
	}

	/** Opens it, and sets off what the project owes the fund. */
	void open(Payment payment) {
		this.payments.save(payment);
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.OPENED, payment, null,
				Map.of("verified", payment.verified(), "due", payment.clock().end())));
		this.setOffs.ofWaiting(payment);
	}

	private Breakdown bySource(ProjectReport report) {
		List<UUID> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id())
			.stream()
			.map(Certificate::report)
			.toList();
		return this.ledger.breakdown(Slice.project(report.project()).reports(gathered), Dimension.SOURCE);
	}

}
