package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * The postings of what a partner declares: per category with flat rates, and per source
 * of the report's total.
 */
public final class Declaration {

	private Declaration() {
	}

	/**
	 * Makes the postings; the same for a draft's live totals and for the submitted
	 * report.
	 * @param items converted lines
	 */
	public static List<Posting> postings(Posting.Place place, Collection<Item> items, Terms terms) {
		CategoryTotals totals = CategoryTotals.of(items, Item::category, Item::detail, Item::amount, terms.flatRates());
		List<Posting> postings = new ArrayList<>(totals.postings(place, Measure.DECLARED));
		terms.split(totals.amounts())
			.forEach((share, amount) -> postings
				.add(place.source(share.part().code(), share.source(), Measure.DECLARED, amount)));
		return postings;
	}

	/**
	 * A converted line.
	 *
	 * @param detail what it is for within its category
	 * @param amount EUR
	 */
	public record Item(CostCategory category, CostDetail detail, Money amount) {

		/** A real cost that is part of no investment. */
		public Item(CostCategory category, Money amount) {
			this(category, CostDetail.NONE, amount);
		}

	}

}
