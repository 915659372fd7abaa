package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

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

	private final ReportTerms terms;

	Spread(PaymentPlaces places, Ledger ledger, ReportTerms terms) {
		this.places = places;
		this.ledger = ledger;
		this.terms = terms;
	}

	/**
	 * The postings of one step.
	 * @param before the sum of all earlier steps, EUR
	 * @param after the sum with this step, EUR
	 */
	List<Posting> postings(Payment payment, Measure measure, Money before, Money after) {
		List<Posting.Place> places = this.places.of(payment);
		Map<UUID, Terms> terms = this.terms.at(payment.project(), places);
		List<Verified> verified = places.stream()
			.map((place) -> new Verified(place, of(place, Dimension.SOURCE), of(place, Dimension.CATEGORY),
					terms.get(place.report())))
			.toList();
		return postings(verified, payment.fund(), measure, before, after);
	}

	/** The same from figures that are at hand. */
	static List<Posting> postings(List<Verified> gathered, String fund, Measure measure, Money before, Money after) {
		List<BigDecimal> weights = gathered.stream()
			.map((verified) -> verified.bySource().row(fund).verified().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		for (int i = 0; i < gathered.size(); i++) {
			Verified verified = gathered.get(i);
			postings.add(verified.place().source(fund, measure, now.get(i).minus(earlier.get(i))));
			postings.addAll(costs(verified.place(), verified.byCategory(), measure, earlier.get(i), now.get(i),
					verified.terms()));
		}
		return postings;
	}

	private static List<Posting> costs(Posting.Place place, Breakdown byCategory, Measure measure, Money before,
			Money after, Terms terms) {
		Set<String> categories = byCategory.keys();
		List<BigDecimal> weights = categories.stream()
			.map((category) -> byCategory.row(category).verified().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		int i = 0;
		for (String category : categories) {
			postings.add(place.cost(category, terms.component(CostCategory.valueOf(category)), measure,
					now.get(i).minus(earlier.get(i))));
			i++;
		}
		return postings;
	}

	private Breakdown of(Posting.Place place, Dimension dimension) {
		return this.ledger.breakdown(Slice.project(place.project()).report(place.report()), dimension);
	}

	/** What was verified of one partner report. */
	record Verified(Posting.Place place, Breakdown bySource, Breakdown byCategory, Terms terms) {

	}

}
