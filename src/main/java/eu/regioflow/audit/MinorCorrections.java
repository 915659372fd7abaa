package eu.regioflow.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.workflow.Decisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The light path: what need not be recovered of a project in an accounting year, all
 * bodies together, because it comes to no more than the rule set's minor amount of any
 * fund (Reg 2021/1059 Art 52(2)). Once the year comes to more, all of it is recovered.
 */
@Component
class MinorCorrections {

	private static final String THRESHOLD = "MINOR_CORRECTION";

	private final Corrections corrections;

	private final Ledger ledger;

	private final Decisions decisions;

	private final ApplicationEventPublisher events;

	MinorCorrections(Corrections corrections, Ledger ledger, Decisions decisions, ApplicationEventPublisher events) {
		this.corrections = corrections;
		this.ledger = ledger;
		this.decisions = decisions;
		this.events = events;
	}

	/**
	 * Whether the year stays minor with this correction; always where nothing is asked of
	 * the project for it.
	 */
	boolean isMinor(Correction correction, AccountingYear year, List<Posting> postings, RuleSet rules) {
		if (!outcome(correction, false).isAskedOfProject()) {
			return true;
		}
		List<UUID> before = year(correction.project(), year).stream()
			.filter((closed) -> outcome(closed, false).isAskedOfProject())
			.map(Correction::id)
			.toList();
		Breakdown soFar = this.ledger.breakdown(Slice.project(correction.project()).causes(before), Dimension.SOURCE);
		Breakdown now = Breakdown.of(postings, Dimension.SOURCE);
		Money threshold = rules.limits().thresholds().getOrDefault(THRESHOLD, Money.ZERO);
		return now.keys()
			.stream()
			.filter((source) -> !source.equals(CoFinancing.PARTNER))
			.noneMatch((fund) -> soFar.row(fund).corrected().plus(now.row(fund).corrected()).isMoreThan(threshold));
	}

	/** What the decision table says; what is given back is always paid. */
	Outcome outcome(Correction correction, boolean isMinor) {
		if (correction.isInFavour()) {
			return Outcome.SUPPLEMENT;
		}
		return this.decisions
			.evaluate("correction-outcome",
					Map.of("impact", correction.impact().name(), "suspectedFraud", correction.isSuspectedFraud(),
							"minor", isMinor))
			.stream()
			.map((answer) -> Outcome.valueOf(answer.get("outcome").toString()))
			.findFirst()
			.orElse(Outcome.NONE);
	}

	/** Follows up what was minor until now. */
	void takeUp(String project, AccountingYear year) {
		year(project, year).stream().filter((closed) -> closed.outcome() == Outcome.MINOR).forEach((closed) -> {
			closed.takeUp(outcome(closed, false));
			this.corrections.save(closed);
			this.events.publishEvent(CorrectionEvent.of(CorrectionEvent.Kind.TAKEN_UP, closed,
					Map.of("year", year, "outcome", closed.outcome())));
		});
	}

	private Collection<Correction> year(String project, AccountingYear year) {
		return this.corrections.findByProjectAndStatusAndAccountingYear(project, Correction.Status.CLOSED,
				year.first());
	}

}
