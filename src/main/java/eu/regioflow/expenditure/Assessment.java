package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * Divides what a stage was given into what it keeps, deducts and parks, per category and
 * per source, so that the three always add up: what is kept is cut first, then what is
 * parked, and deducted takes the rest; where no line is deducted, parked takes it
 * (ARCHITECTURE, "Conservation"; the reference system does the same).
 */
public final class Assessment {

	private final List<Item> items;

	private final RuleSet rules;

	private final boolean nothingDeducted;

	public Assessment(List<Item> items, RuleSet rules) {
		this.items = items;
		this.rules = rules;
		this.nothingDeducted = items.stream().allMatch((item) -> item.deducted().isZero());
	}

	/**
	 * One line as a stage assesses it.
	 *
	 * @param whole what the stage was given, EUR
	 * @param deducted EUR, zero where the line is parked
	 */
	public record Item(int line, CostCategory category, Money whole, Money deducted, boolean parked) {

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
	public List<Posting> postings(Posting.Place place, Measures measures, CoFinancing coFinancing) {
		CategoryTotals whole = totals(Item::whole);
		CategoryTotals kept = totals(Item::kept);
		CategoryTotals parked = totals(Item::parkedAmount);
		List<Posting> postings = new ArrayList<>();
		Money parkedTotal = Money.ZERO;
		Money deductedTotal = Money.ZERO;
		Set<CostCategory> categories = EnumSet.noneOf(CostCategory.class);
		categories.addAll(whole.amounts().keySet());
		for (CostCategory category : categories) {
			postings.add(place.cost(category.name(), CategoryTotals.component(category, this.rules), measures.kept(),
					kept.of(category)));
			Money rest = whole.of(category).minus(kept.of(category)).minus(parked.of(category));
			Money parkedHere = this.nothingDeducted ? parked.of(category).plus(rest) : parked.of(category);
			Money deductedHere = this.nothingDeducted ? Money.ZERO : rest;
			if (this.rules.isFlatRate(category)) {
				postings.add(place.cost(category.name(), CategoryTotals.component(category, this.rules),
						measures.parked(), parkedHere));
				postings.add(place.cost(category.name(), CategoryTotals.component(category, this.rules),
						measures.deducted(), deductedHere));
			}
			parkedTotal = parkedTotal.plus(parkedHere);
			deductedTotal = deductedTotal.plus(deductedHere);
		}
		postings.addAll(perLine(place, measures));
		postings.addAll(perSource(place, measures, coFinancing,
				new Parts(whole.total(), kept.total(), parkedTotal, deductedTotal)));
		return postings;
	}

	private CategoryTotals totals(Function<Item, Money> amount) {
		return CategoryTotals.of(this.items, Item::category, amount, this.rules);
	}

	private List<Posting> perLine(Posting.Place place, Measures measures) {
		List<Posting> postings = new ArrayList<>();
		for (Item item : this.items) {
			String line = String.valueOf(item.line());
			postings.add(place.cost(item.category().name(), CategoryTotals.component(item.category(), this.rules), line,
					measures.parked(), item.parkedAmount()));
			postings.add(place.cost(item.category().name(), CategoryTotals.component(item.category(), this.rules), line,
					measures.deducted(), item.deducted()));
		}
		return postings;
	}

	// Each fund is cut once per total; the partner takes what the funds leave of each
	// part.
	private List<Posting> perSource(Posting.Place place, Measures measures, CoFinancing coFinancing, Parts parts) {
		Rounding rounding = this.rules.rounding(RoundingPoint.FUND_SHARE);
		Map<String, Money> whole = coFinancing.split(parts.whole(), rounding);
		Map<String, Money> kept = coFinancing.split(parts.kept(), rounding);
		Map<String, Money> parked = new LinkedHashMap<>(coFinancing.split(parts.parked(), rounding));
		Map<String, Money> deducted = new LinkedHashMap<>();
		Money ownDeducted = parts.deducted();
		Money ownParked = parts.parked();
		for (String fund : coFinancing.funds().keySet()) {
			Money rest = whole.get(fund).minus(kept.get(fund)).minus(parked.get(fund));
			if (this.nothingDeducted) {
				parked.merge(fund, rest, Money::plus);
			}
			deducted.put(fund, this.nothingDeducted ? Money.ZERO : rest);
			ownDeducted = ownDeducted.minus(deducted.get(fund));
			ownParked = ownParked.minus(parked.get(fund));
		}
		deducted.put(CoFinancing.PARTNER, ownDeducted);
		parked.put(CoFinancing.PARTNER, ownParked);
		List<Posting> postings = new ArrayList<>();
		kept.forEach((source, amount) -> postings.add(place.source(source, measures.kept(), amount)));
		deducted.forEach((source, amount) -> postings.add(place.source(source, measures.deducted(), amount)));
		parked.forEach((source, amount) -> postings.add(place.source(source, measures.parked(), amount)));
		return postings;
	}

	private record Parts(Money whole, Money kept, Money parked, Money deducted) {

	}

}
