package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;

/**
 * Posts what was recovered of a correction over the categories that it took from, in
 * proportion; the sum so far is spread, not the step, so that cents do not pile up.
 */
@Component
class RecoveredAmounts {

	private final Ledger ledger;

	private final Projects projects;

	private final RuleSets ruleSets;

	RecoveredAmounts(Ledger ledger, Projects projects, RuleSets ruleSets) {
		this.ledger = ledger;
		this.projects = projects;
		this.ruleSets = ruleSets;
	}

	/**
	 * Posts one step.
	 * @param before what was settled of the principal before it, EUR
	 */
	void post(Recovery recovery, RecoveryStep step, Money before) {
		RuleSet rules = this.ruleSets.get(this.projects.get(recovery.project()).ruleSet());
		Breakdown corrected = this.ledger
			.breakdown(Slice.project(recovery.project()).causes(List.of(recovery.correction())), Dimension.CATEGORY);
		Set<String> categories = corrected.keys();
		List<BigDecimal> weights = categories.stream()
			.map((category) -> corrected.row(category).corrected().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = before.plus(step.amount()).allocate(weights);
		Posting.Place place = new Posting.Place(recovery.project(), recovery.partner(), recovery.report(),
				recovery.period());
		List<Posting> postings = new ArrayList<>();
		postings.add(place.source(recovery.fund(), Measure.RECOVERED, step.amount()));
		int i = 0;
		for (String category : categories) {
			postings
				.add(place.cost(category,
						rules.isFlatRate(CostCategory.valueOf(category)) ? eu.regioflow.ledger.Component.FLAT_RATE
								: eu.regioflow.ledger.Component.LINE,
						Measure.RECOVERED, now.get(i).minus(earlier.get(i))));
			i++;
		}
		this.ledger.post(step.id(), recovery.reference(), postings);
	}

}
