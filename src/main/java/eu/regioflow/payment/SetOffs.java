package eu.regioflow.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.audit.Correction;
import eu.regioflow.audit.Corrections;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Settles a part of a payment without the bank: against what the project owes or has had
 * in advance. The part counts as paid; no money moves. The caller holds both rows.
 */
@Component
class SetOffs {

	private final Recoveries recoveries;

	private final Corrections corrections;

	private final RecoveredAmounts recovered;

	private final Ledger ledger;

	private final Spread spread;

	private final ProgrammeToday today;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	SetOffs(Recoveries recoveries, Corrections corrections, RecoveredAmounts recovered, Ledger ledger, Spread spread,
			ProgrammeToday today, Projects projects, RuleSets ruleSets, Clock clock, ApplicationEventPublisher events) {
		this.recoveries = recoveries;
		this.corrections = corrections;
		this.recovered = recovered;
		this.ledger = ledger;
		this.spread = spread;
		this.today = today;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/** Sets off as much as the fund's waiting recoveries and the payment allow. */
	void ofWaiting(Payment payment) {
		for (Recovery recovery : this.recoveries.lockWaiting(payment.project(), payment.fund())) {
			Money amount = recovery.outstanding().atMost(payment.toAuthorise());
			if (amount.isPositive()) {
				ofRecovery(recovery, payment, amount);
			}
		}
	}

	/**
	 * Sets off an amount.
	 * @throws Refusal when it is above what is owed or what is left of the payment, the
	 * two are not of one project and fund, or it is not the project that owes it
	 */
	void ofRecovery(Recovery recovery, Payment payment, Money amount) {
		requireSameFund(payment, recovery.project(), recovery.fund());
		if (recovery.manner() == Recovery.Manner.AUTHORITY_REPAYMENT) {
			throw Refusal.conflict("authority-repays", recovery.reference());
		}
		Money before = recovery.settled();
		RecoveryStep step = recovery.settle(amount, Money.ZERO, this.today.of(payment.project()), payment.id(),
				rounding(recovery), this.clock.instant());
		Correction correction = this.corrections.findByIdIn(List.of(recovery.correction())).get(0);
		settle(payment, amount, Instalment.SetOff.RECOVERY,
				new Instalment.Deciders(correction.enteredBy(), correction.closedBy()), recovery.reference());
		this.recovered.post(recovery, step, before);
		this.events.publishEvent(RecoveryEvent.of(RecoveryEvent.Kind.SET_OFF, recovery,
				Map.of("amount", amount, "payment", payment.path(), "owed", recovery.outstanding())));
	}

	/**
	 * Settles a part of an advance.
	 * @throws Refusal when it is above what is left of the advance or of the payment, or
	 * the two are not of one project and fund
	 */
	void ofAdvance(Advance advance, Payment payment, Money amount) {
		requireSameFund(payment, advance.project(), advance.fund());
		advance.settle(amount, payment.id(), this.today.of(payment.project()), this.clock.instant());
		settle(payment, amount, Instalment.SetOff.ADVANCE, advance.deciders(), advance.path());
		this.events.publishEvent(AdvanceEvent.of(AdvanceEvent.Kind.SETTLED, advance,
				Map.of("amount", amount, "payment", payment.path(), "left", advance.outstanding())));
	}

	private static void requireSameFund(Payment payment, String project, String fund) {
		if (!project.equals(payment.project()) || !fund.equals(payment.fund())) {
			throw Refusal.invalid("set-off-of-another-fund", fund);
		}
	}

	private void settle(Payment payment, Money amount, Instalment.SetOff kind, Instalment.Deciders deciders,
			String against) {
		Money authorised = payment.authorised();
		Money paid = payment.paid();
		Instalment instalment = payment.setOff(amount, kind, deciders, this.today.of(payment.project()),
				this.clock.instant());
		List<Posting> postings = new ArrayList<>(
				this.spread.postings(payment, Measure.AUTHORISED, authorised, payment.authorised()));
		postings.addAll(this.spread.postings(payment, Measure.PAID, paid, payment.paid()));
		this.ledger.post(instalment.id(), null, postings);
		this.events.publishEvent(PaymentEvent.of(PaymentEvent.Kind.SET_OFF, payment, instalment,
				Map.of("instalment", instalment.number(), "amount", amount, "against", against)));
	}

	private Rounding rounding(Recovery recovery) {
		return this.ruleSets.get(this.projects.get(recovery.project()).ruleSet()).rounding(RoundingPoint.INTEREST);
	}

}
