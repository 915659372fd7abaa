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
 * Spreads what a fund authorises or pays over the partner reports and categories that it
 * is for, in proportion to what was verified. The sum so far is spread, not the step, so
 * that the cents of many steps do not pile up in one place; all four views of a budget
 * keep one total.
 */
@Component
class Spread {

	private final PaymentPlaces places;

	private final Ledger ledger;

	private final Projects projects;

	private final RuleSets ruleSets;

	Spread(PaymentPlaces places, Ledger ledger, Projects projects, RuleSets ruleSets) {
		this.places = places;
		this.ledger = ledger;
		this.projects = projects;
		this.ruleSets = ruleSets;
	}

	/**
	 * The postings of one step.
	 * @param before the sum of all earlier steps, EUR
	 * @param after the sum with this step, EUR
	 */
	List<Posting> postings(Payment payment, Measure measure, Money before, Money after) {
		RuleSet rules = this.ruleSets.get(this.projects.get(payment.project()).ruleSet());
		List<Posting.Place> places = this.places.of(payment);
		List<BigDecimal> weights = new ArrayList<>();
		for (Posting.Place place : places) {
			weights.add(of(place, Dimension.SOURCE).row(payment.fund()).verified().amount());
		}
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			Posting.Place place = places.get(i);
			postings.add(place.source(payment.fund(), measure, now.get(i).minus(earlier.get(i))));
			postings.addAll(costs(place, of(place, Dimension.CATEGORY), measure, earlier.get(i), now.get(i), rules));
		}
		return postings;
	}

	private static List<Posting> costs(Posting.Place place, Breakdown byCategory, Measure measure, Money before,
			Money after, RuleSet rules) {
		Set<String> categories = byCategory.keys();
		List<BigDecimal> weights = categories.stream()
			.map((category) -> byCategory.row(category).verified().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		int i = 0;
		for (String category : categories) {
			postings
				.add(place.cost(
						category, rules.isFlatRate(CostCategory.valueOf(category))
								? eu.regioflow.ledger.Component.FLAT_RATE : eu.regioflow.ledger.Component.LINE,
						measure, now.get(i).minus(earlier.get(i))));
			i++;
		}
		return postings;
	}

	private Breakdown of(Posting.Place place, Dimension dimension) {
		return this.ledger.breakdown(Slice.project(place.project()).report(place.report()), dimension);
	}

}
