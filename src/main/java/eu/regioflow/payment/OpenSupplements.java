package eu.regioflow.payment;

import java.time.LocalDate;

import eu.regioflow.audit.Correction;
import eu.regioflow.audit.CorrectionEvent;
import eu.regioflow.audit.Outcome;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a payment for each fund whose share a correction in the project's favour gives
 * back, in the correction's transaction; what the project owes the fund is set off.
 */
@Component
class OpenSupplements {

	private final OpenPayments openPayments;

	private final PartnerReports reports;

	private final Ledger ledger;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final ProgrammeToday today;

	OpenSupplements(OpenPayments openPayments, PartnerReports reports, Ledger ledger, Projects projects,
			RuleSets ruleSets, ProgrammeToday today) {
		this.openPayments = openPayments;
		this.reports = reports;
		this.ledger = ledger;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.today = today;
	}

	@EventListener
	void on(CorrectionEvent event) {
		if (event.isDecided() && event.correction().outcome() == Outcome.SUPPLEMENT) {
			open(event.correction());
		}
	}

	private void open(Correction correction) {
		LocalDate day = this.today.of(correction.project());
		PaymentClock clock = PaymentClock.running(day,
				this.ruleSets.get(this.projects.get(correction.project()).ruleSet()).deadlines().payment(day));
		int period = this.reports.get(correction.report()).period();
		Breakdown bySource = this.ledger.breakdown(Slice.project(correction.project()).cause(correction.id()),
				Dimension.SOURCE);
		for (String source : bySource.keys()) {
			Money given = bySource.row(source).corrected().negated();
			if (!source.equals(CoFinancing.PARTNER) && given.isPositive()) {
				this.openPayments.open(new Payment(correction, period, source, clock, given));
			}
		}
	}

}
