package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Share;
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

	// Each fund is cut once per total of a part; the partner takes what the funds leave
	// of
	// it.
	private List<Posting> perSource(Posting.Place place, Measures measures) {
		List<Posting> postings = new ArrayList<>();
		sources().forEach((share, parts) -> {
			String part = share.part().code();
			postings.add(place.source(part, share.source(), measures.kept(), parts.kept()));
			postings.add(place.source(part, share.source(), measures.deducted(), parts.deducted()));
			postings.add(place.source(part, share.source(), measures.parked(), parts.parked()));
		});
		return postings;
	}

	private Map<Share, Division.Parts> sources() {
		Map<Share, Money> whole = split(Division.Parts::whole);
		Map<Share, Money> kept = split(Division.Parts::kept);
		Map<Share, Money> parked = split(Division.Parts::parked);
		Map<Share, Division.Parts> sources = new LinkedHashMap<>();
		for (BudgetPart part : Financing.parts(this.division.categories().keySet())) {
			Division.Parts left = this.division.total(part);
			for (String fund : this.terms.financing().of(part).funds().keySet()) {
				Share share = new Share(part, fund);
				Division.Parts parts = this.division.parts(whole.get(share), kept.get(share), parked.get(share));
				sources.put(share, parts);
				left = left.minus(parts);
			}
			sources.put(new Share(part, CoFinancing.PARTNER), left);
		}
		return sources;
	}

	private Map<Share, Money> split(Function<Division.Parts, Money> amount) {
		Map<CostCategory, Money> costs = new EnumMap<>(CostCategory.class);
		this.division.categories().forEach((category, parts) -> costs.put(category, amount.apply(parts)));
		return this.terms.split(costs);
	}

}
