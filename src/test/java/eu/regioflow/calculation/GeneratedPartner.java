package eu.regioflow.calculation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import eu.regioflow.InterregEurope;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Declaration;
import eu.regioflow.expenditure.ParkedShare;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Financing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * One partner with flat rates and funds of its own, who declares period after period:
 * what is parked waits, is declared again or given up; a submitted report may be
 * re-opened. What the acts post is kept here in the order in which they happen.
 */
class GeneratedPartner {

	private final Random random;

	private final GeneratedCases cases;

	private final int number;

	private final FlatRates rates;

	private final Terms terms;

	private final List<Posting> postings = new ArrayList<>();

	private final Set<Integer> certified = new TreeSet<>();

	private final Set<Integer> verified = new TreeSet<>();

	GeneratedPartner(Random random, GeneratedCases cases, int number) {
		this.random = random;
		this.cases = cases;
		this.number = number;
		RuleSet rules = InterregEurope.rulesWith(cases.rates());
		this.rates = FlatRates.of(rules);
		this.terms = Terms.of(this.rates, new Financing(cases.funds(), cases.funds()), rules);
	}

	/** Plays the report of a period as far as chance takes it. */
	void report(int period) {
		Posting.Place place = new Posting.Place("P", this.number, new UUID(this.number, period), period);
		giveUpSome(period);
		Map<Integer, Set<String>> again = someParked(period);
		List<Declaration.Item> items = items(again);
		List<Posting> declared = declare(place, items, again);
		if (this.random.nextInt(3) == 0) {
			reopen(declared);
			if (this.random.nextBoolean()) {
				items = items(again);
			}
			declare(place, items, again);
		}
		if (this.random.nextInt(8) > 0) {
			List<Assessment.Item> controlled = assessed(items);
			assess(place, controlled, Assessment.Measures.CONTROL);
			this.certified.add(period);
			if (this.random.nextInt(4) > 0) {
				assess(place, assessed(left(controlled)), Assessment.Measures.VERIFICATION);
				this.verified.add(period);
			}
		}
	}

	/** Submits; the same for every order of the lines. */
	List<Posting> declare(Posting.Place place, List<Declaration.Item> items, Map<Integer, Set<String>> again) {
		List<Declaration.Item> shuffled = new ArrayList<>(items);
		Collections.shuffle(shuffled, this.random);
		List<Posting> declared = new ArrayList<>(Declaration.postings(place, shuffled, this.terms));
		again.forEach((period, lines) -> declared.addAll(share(period, lines).under(Measure.REINCLUDED)));
		this.postings.addAll(declared);
		return declared;
	}

	/** Takes back what a submission posted. */
	void reopen(List<Posting> declared) {
		declared.forEach((posting) -> this.postings.add(posting.negated()));
	}

	private void assess(Posting.Place place, List<Assessment.Item> items, Assessment.Measures measures) {
		this.postings.addAll(new Assessment(items, this.terms).postings(place, measures));
	}

	/** New lines, and behind them the parked ones that are declared again. */
	List<Declaration.Item> items(Map<Integer, Set<String>> again) {
		List<Declaration.Item> items = new ArrayList<>();
		for (int i = this.random.nextInt(1, 6); i > 0; i--) {
			items.add(new Declaration.Item(this.cases.category(this.rates), this.cases.converted()));
		}
		again.forEach((period, lines) -> parked(period).stream()
			.filter((waiting) -> lines.contains(waiting.item()))
			.forEach((waiting) -> items
				.add(new Declaration.Item(CostCategory.valueOf(waiting.category()), waiting.amount()))));
		return items;
	}

	private List<Assessment.Item> assessed(List<Declaration.Item> items) {
		boolean mayDeduct = this.random.nextBoolean();
		List<Assessment.Item> assessed = new ArrayList<>();
		for (Declaration.Item item : items) {
			assessed.add(this.cases.assessed(assessed.size() + 1, item.category(), item.amount(), mayDeduct));
		}
		return assessed;
	}

	private static List<Declaration.Item> left(List<Assessment.Item> controlled) {
		return controlled.stream()
			.map((item) -> new Declaration.Item(item.category(),
					item.parked() ? Money.ZERO : item.whole().minus(item.deducted())))
			.toList();
	}

	/** The lines of earlier periods that are to be declared again. */
	Map<Integer, Set<String>> someParked(int before) {
		Map<Integer, Set<String>> some = new TreeMap<>();
		for (int period = 1; period < before; period++) {
			for (ParkedBalance waiting : parked(period)) {
				if (this.random.nextBoolean()) {
					some.computeIfAbsent(waiting.period(), (key) -> new TreeSet<>()).add(waiting.item());
				}
			}
		}
		return some;
	}

	private void giveUpSome(int before) {
		for (int period = 1; period < before; period++) {
			for (ParkedBalance waiting : parked(period)) {
				if (this.random.nextInt(6) == 0) {
					ParkedShare share = share(period, Set.of(waiting.item()));
					this.postings.addAll(share.takenFrom(waiting.measure()));
					this.postings.addAll(share.under((waiting.measure() == Measure.PARKED_CONTROL)
							? Measure.DEDUCTED_CONTROL : Measure.DEDUCTED_VERIFICATION));
				}
			}
		}
	}

	/** The lines of a period that still wait. */
	List<ParkedBalance> parked(int period) {
		Map<String, ParkedBalance> parked = new TreeMap<>();
		for (Posting posting : this.postings) {
			boolean again = posting.measure() == Measure.REINCLUDED;
			boolean stage = posting.measure() == Measure.PARKED_CONTROL
					|| posting.measure() == Measure.PARKED_VERIFICATION;
			if (posting.period() == period && posting.item() != null && (again || stage)
					&& !posting.amount().isZero()) {
				Money amount = again ? posting.amount().negated() : posting.amount();
				parked.merge(posting.item(),
						new ParkedBalance(period, posting.item(), posting.category(), posting.detail(),
								posting.measure(), amount),
						(one, other) -> new ParkedBalance(period, one.item(), one.category(), one.detail(),
								one.measure(), one.amount().plus(other.amount())));
			}
		}
		return parked.values().stream().filter((waiting) -> !waiting.amount().isZero()).toList();
	}

	private ParkedShare share(int period, Set<String> lines) {
		List<ParkedBalance> left = parked(period);
		List<ParkedBalance> wanted = left.stream().filter((waiting) -> lines.contains(waiting.item())).toList();
		Posting.Place place = new Posting.Place("P", this.number, null, period);
		if (wanted.size() < left.size()) {
			return ParkedShare.of(place, wanted, this.terms);
		}
		return ParkedShare.ofRest(place, wanted, this.terms, of(period, Dimension.CATEGORY),
				of(period, Dimension.SHARE));
	}

	/** What is posted of one period. */
	Breakdown of(int period, Dimension dimension) {
		return Breakdown.of(this.postings.stream().filter((posting) -> posting.period() == period).toList(), dimension);
	}

	List<Posting> postings() {
		return this.postings;
	}

	Set<Integer> certified() {
		return this.certified;
	}

	Set<Integer> verified() {
		return this.verified;
	}

}
