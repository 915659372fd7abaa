package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;

/**
 * The postings of a stage that keeps, deducts and parks what it was given, per category
 * and per source; the two sides have one total.
 */
public final class Assessment {

	private final List<Item> items;

	private final Terms terms;

	private final Division division;

	public Assessment(List<Item> items, Terms terms) {
		this.items = items;
		this.terms = terms;
		this.division = new Division(items, terms.flatRates());
	}

	/**
	 * One line as a stage assesses it.
	 *
	 * @param detail what it is for within its category
	 * @param whole what the stage was given, EUR
	 * @param deducted EUR, zero where the line is parked
	 */
	public record Item(int line, CostCategory category, CostDetail detail, Money whole, Money deducted,
			boolean parked) {

		/** A real cost that is part of no investment. */
		public Item(int line, CostCategory category, Money whole, Money deducted, boolean parked) {
			this(line, category, CostDetail.NONE, whole, deducted, parked);
		}

		Money kept() {
			return this.parked ? Money.ZERO : this.whole.minus(this.deducted);
		}

		Money parkedAmount() {
			return this.parked ? this.whole : Money.ZERO;
		}

	}

	/** The names under which a stage's three parts are posted. */
	public record Measures(Measure kept, Measure deducted, Measure parked) {

		public static final Measures CONTROL = new Measures(Measure.CERTIFIED, Measure.DEDUCTED_CONTROL,
				Measure.PARKED_CONTROL);

		public static final Measures VERIFICATION = new Measures(Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
				Measure.PARKED_VERIFICATION);

	}

	/**
	 * The postings of the three parts: kept per category, deducted and parked per line,
	 * all three per source.
	 */
	public List<Posting> postings(Posting.Place place, Measures measures) {
		List<Posting> postings = new ArrayList<>(this.division.kept().postings(place, measures.kept()));
		this.division.categories().forEach((category, parts) -> {
			if (this.terms.isComputed(category)) {
				postings.add(place.cost(category.name(), Component.FLAT_RATE, measures.parked(), parts.parked()));
				postings.add(place.cost(category.name(), Component.FLAT_RATE, measures.deducted(), parts.deducted()));
			}
		});
		postings.addAll(perLine(place, measures));
		postings.addAll(perSource(place, measures));
		return postings;
	}

	private List<Posting> perLine(Posting.Place place, Measures measures) {
		List<Posting> postings = new ArrayList<>();
		for (Item item : this.items) {
			String line = String.valueOf(item.line());
			String category = item.category().name();
			Component component = this.terms.component(item.category(), item.detail());
			postings.add(place.cost(category, component, item.detail(), line, measures.parked(), item.parkedAmount()));
			postings.add(place.cost(category, component, item.detail(), line, measures.deducted(), item.deducted()));
		}
		return postings;
	}

	// Each fund is cut once per total; the partner takes what the funds leave of each
	// part.
	private List<Posting> perSource(Posting.Place place, Measures measures) {
		List<Posting> postings = new ArrayList<>();
		sources().forEach((source, parts) -> {
			postings.add(place.source(source, measures.kept(), parts.kept()));
			postings.add(place.source(source, measures.deducted(), parts.deducted()));
			postings.add(place.source(source, measures.parked(), parts.parked()));
		});
		return postings;
	}

	private Map<String, Division.Parts> sources() {
		Division.Parts left = this.division.total();
		Map<String, Money> whole = this.terms.split(left.whole());
		Map<String, Money> kept = this.terms.split(left.kept());
		Map<String, Money> parked = this.terms.split(left.parked());
		Map<String, Division.Parts> sources = new LinkedHashMap<>();
		for (String fund : this.terms.coFinancing().funds().keySet()) {
			Division.Parts parts = this.division.parts(whole.get(fund), kept.get(fund), parked.get(fund));
			sources.put(fund, parts);
			left = left.minus(parts);
		}
		sources.put(CoFinancing.PARTNER, left);
		return sources;
	}

}
