package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Share;
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
			.map((place) -> new Verified(place, of(place, Dimension.SHARE), of(place, Dimension.CATEGORY),
					terms.get(place.report()), payment::owed))
			.toList();
		return postings(verified, payment.fund(), measure, before, after);
	}

	/** The same from figures that are at hand. */
	static List<Posting> postings(List<Verified> gathered, String fund, Measure measure, Money before, Money after) {
		List<BorneBy> borne = gathered.stream().flatMap((verified) -> BorneBy.of(verified, fund)).toList();
		List<BigDecimal> weights = borne.stream().map(BorneBy::weight).toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		for (int i = 0; i < borne.size(); i++) {
			BorneBy one = borne.get(i);
			postings
				.add(one.place().source(one.share().part().code(), fund, measure, now.get(i).minus(earlier.get(i))));
			postings.addAll(costs(one, measure, earlier.get(i), now.get(i)));
		}
		return postings;
	}

	private static List<Posting> costs(BorneBy borne, Measure measure, Money before, Money after) {
		List<String> categories = borne.categories();
		List<BigDecimal> weights = categories.stream()
			.map((category) -> borne.verified().owed(borne.verified().byCategory(), category).amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		for (int i = 0; i < categories.size(); i++) {
			String category = categories.get(i);
			postings.add(borne.place()
				.cost(category, borne.verified().terms().component(CostCategory.valueOf(category)), measure,
						now.get(i).minus(earlier.get(i))));
		}
		return postings;
	}

	private Breakdown of(Posting.Place place, Dimension dimension) {
		return this.ledger.breakdown(Slice.project(place.project()).report(place.report()), dimension);
	}

	/**
	 * What was verified of one partner report.
	 *
	 * @param owed what of a row the payment is for
	 */
	record Verified(Posting.Place place, Breakdown byShare, Breakdown byCategory, Terms terms,
			Function<Balance, Money> owed) {

		Money owed(Breakdown view, String key) {
			return this.owed.apply(view.row(key));
		}

	}

	/** What the fund bears of one part of a partner report's costs. */
	private record BorneBy(Verified verified, Share share) {

		static Stream<BorneBy> of(Verified verified, String fund) {
			return Financing.parts(verified.byCategory().keys().stream().map(CostCategory::valueOf).toList())
				.stream()
				.map((part) -> new BorneBy(verified, new Share(part, fund)))
				.filter((borne) -> !borne.categories().isEmpty());
		}

		Posting.Place place() {
			return this.verified.place();
		}

		BigDecimal weight() {
			return this.verified.owed(this.verified.byShare(), this.share.key()).amount();
		}

		List<String> categories() {
			return this.verified.byCategory()
				.keys()
				.stream()
				.filter((category) -> BudgetPart.of(CostCategory.valueOf(category)) == this.share.part())
				.toList();
		}

	}

}
