package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;

/**
 * What parked lines of one period stand for: themselves, the flat rates that follow from
 * them, and who bears both.
 *
 * @param place of the period in which they were declared
 * @param flatRates EUR of each computed category
 * @param sources EUR of each source, by part of the budget
 */
public record ParkedShare(Posting.Place place, Collection<ParkedBalance> items, Map<CostCategory, Money> flatRates,
		Map<Share, Money> sources) {

	/** The share of some lines while others still wait. */
	public static ParkedShare of(Posting.Place place, Collection<ParkedBalance> items, Terms terms) {
		CategoryTotals totals = CategoryTotals.of(items, (item) -> CostCategory.valueOf(item.category()),
				ParkedBalance::amount, terms.flatRates());
		return new ParkedShare(place, items, computed(totals.amounts(), terms), terms.split(totals.amounts()));
	}

	/**
	 * The share of the last lines: all that is left, so that no cent stays parked for
	 * which no line waits.
	 * @param byCategory what is posted of the period
	 * @param byShare likewise
	 */
	public static ParkedShare ofRest(Posting.Place place, Collection<ParkedBalance> items, Terms terms,
			Breakdown byCategory, Breakdown byShare) {
		Map<CostCategory, Money> left = new EnumMap<>(CostCategory.class);
		byCategory.keys().forEach((key) -> left.put(CostCategory.valueOf(key), byCategory.row(key).parked()));
		Map<Share, Money> sources = new LinkedHashMap<>();
		byShare.keys().forEach((key) -> sources.put(Share.ofKey(key), byShare.row(key).parked()));
		return new ParkedShare(place, items, computed(left, terms), sources);
	}

	private static Map<CostCategory, Money> computed(Map<CostCategory, Money> amounts, Terms terms) {
		Map<CostCategory, Money> computed = new EnumMap<>(CostCategory.class);
		amounts.forEach((category, amount) -> {
			if (terms.isComputed(category)) {
				computed.put(category, amount);
			}
		});
		return computed;
	}

	/** Asserts the share under a measure. */
	public List<Posting> under(Measure measure) {
		List<Posting> postings = new ArrayList<>();
		this.items.forEach((item) -> postings
			.add(this.place.cost(item.category(), Component.LINE, item.detail(), item.item(), measure, item.amount())));
		this.flatRates.forEach((category, amount) -> postings
			.add(this.place.cost(category.name(), Component.FLAT_RATE, measure, amount)));
		this.sources.forEach((share, amount) -> postings
			.add(this.place.source(share.part().code(), share.source(), measure, amount)));
		return postings;
	}

	/** Takes the share away from a measure. */
	public List<Posting> takenFrom(Measure measure) {
		return under(measure).stream().map(Posting::negated).toList();
	}

}
