package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a recovery for each fund that a decided correction takes from, in the
 * correction's transaction; what the next payment is to be lowered by is set off at once
 * where something of a payment is not authorised yet.
 */
@Component
class OpenRecoveries {

	private final Recoveries recoveries;

	private final Payments payments;

	private final PartnerReports reports;

	private final SetOffs setOffs;

	private final ProgrammeToday today;

	private final Ledger ledger;

	private final ApplicationEventPublisher events;

	OpenRecoveries(Recoveries recoveries, Payments payments, PartnerReports reports, SetOffs setOffs,
			ProgrammeToday today, Ledger ledger, ApplicationEventPublisher events) {
		this.recoveries = recoveries;
		this.payments = payments;
		this.reports = reports;
		this.setOffs = setOffs;
		this.today = today;
		this.ledger = ledger;
		this.events = events;
	}

	@EventListener
	void on(CorrectionEvent event) {
		Correction correction = event.correction();
		if (event.isDecided()) {
			manner(correction.outcome()).ifPresent((manner) -> open(correction, manner));
		}
	}

	/** Empty where nothing is owed. */
	private static Optional<Recovery.Manner> manner(Outcome outcome) {
		return switch (outcome) {
			case RECOVERY -> Optional.of(Recovery.Manner.REPAYMENT);
			case NEXT_PAYMENT -> Optional.of(Recovery.Manner.NEXT_PAYMENT);
			case AUTHORITY_REPAYS -> Optional.of(Recovery.Manner.AUTHORITY_REPAYMENT);
			case NONE, MINOR, BUDGET_CUT, SUPPLEMENT -> Optional.empty();
		};
	}

	private void open(Correction correction, Recovery.Manner manner) {
		Breakdown bySource = this.ledger.breakdown(Slice.project(correction.project()).causes(List.of(correction.id())),
				Dimension.SOURCE);
		for (String source : bySource.keys()) {
			Money owed = bySource.row(source).corrected();
			if (!source.equals(CoFinancing.PARTNER) && owed.isPositive()) {
				open(correction, manner, source, owed);
			}
		}
	}

	private void open(Correction correction, Recovery.Manner manner, String fund, Money owed) {
		LocalDate day = this.today.of(correction.project());
		Recovery recovery = this.recoveries
			.save(new Recovery(Recovery.Origin.of(correction, this.reports.get(correction.report()).period()), fund,
					manner, owed, day));
		this.events.publishEvent(RecoveryEvent.of(RecoveryEvent.Kind.OPENED, recovery,
				Map.of("owed", owed, "manner", manner, "partner", correction.partner())));
		if (manner == Recovery.Manner.NEXT_PAYMENT) {
			this.payments.lockOpen(correction.project(), fund).forEach(this.setOffs::ofWaiting);
		}
	}

}
