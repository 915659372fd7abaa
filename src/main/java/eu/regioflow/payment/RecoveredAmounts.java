package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.programme.CostCategory;

import org.springframework.stereotype.Component;

/**
 * Posts what was recovered of a correction over the categories that it took from, in
 * proportion; the sum so far is spread, not the step, so that cents do not pile up.
 */
@Component
class RecoveredAmounts {

	private final Ledger ledger;

	private final ReportTerms terms;

	RecoveredAmounts(Ledger ledger, ReportTerms terms) {
		this.ledger = ledger;
		this.terms = terms;
	}

	/**
	 * Posts one step.
	 * @param before what was settled of the principal before it, EUR
	 */
	void post(Recovery recovery, RecoveryStep step, Money before) {
		Terms terms = this.terms.of(recovery.project(), recovery.report());
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
		// a correction takes from one part of the budget only
		BudgetPart part = corrected.row(CostCategory.SPF).corrected().isZero() ? BudgetPart.MANAGEMENT
				: BudgetPart.SMALL_PROJECTS;
		postings.add(place.source(part.code(), recovery.fund(), Measure.RECOVERED, step.amount()));
		int i = 0;
		for (String category : categories) {
			postings.add(place.cost(category, terms.component(CostCategory.valueOf(category)), Measure.RECOVERED,
					now.get(i).minus(earlier.get(i))));
			i++;
		}
		this.ledger.post(step.id(), recovery.reference(), postings);
	}

}
