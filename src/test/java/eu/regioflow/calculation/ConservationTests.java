package eu.regioflow.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import eu.regioflow.InterregEurope;
import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.budget.PeriodBudgets;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Declaration;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.expenditure.Division;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.partnership.Financing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every budget and every report, tried on many that a seeded generator
 * makes: all combinations of flat rates, amounts up to the limit, up to four funds, three
 * currencies, credit notes, parked and deducted items. The number is the property
 * {@code conservation.cases}; a failing case prints seed and number.
 */
class ConservationTests {

	private static final long SEED = Long.getLong("conservation.seed", 20261122L);

	/** For each of the four tests. */
	private static final int CASES = Integer.getInteger("conservation.cases", 30_000);

	private static final Money CENT = Money.of("0.01");

	private static final Rounding FLOOR = Rounding.of(RoundingPoint.FUND_SHARE, "FLOOR");

	private final Random random = new Random(SEED);

	private final GeneratedCases cases = new GeneratedCases(this.random);

	private interface Case {

		void tryIt();

	}

	private static void each(Case tried) {
		System.out.println("ConservationTests: seed " + SEED + ", " + CASES + " cases");
		for (int number = 1; number <= CASES; number++) {
			try {
				tried.tryIt();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("seed " + SEED + " case " + number + ": " + ex.getMessage(), ex);
			}
		}
	}

	@Test
	void aSplitOverFundsPeriodsAndContributionsAlwaysAddsUp() {
		each(() -> {
			CoFinancing funds = this.cases.funds();
			List<Money> periods = new ArrayList<>();
			for (int i = this.random.nextInt(1, 9); i > 0; i--) {
				periods.add(this.cases.money());
			}
			List<Map<String, Money>> split = funds.splitPeriods(periods, FLOOR);
			Map<String, Money> whole = funds.splitWhole(periods, FLOOR);
			equal(Money.sum(whole.values()), Money.sum(periods));
			for (int i = 0; i < periods.size(); i++) {
				equal(Money.sum(split.get(i).values()), periods.get(i));
			}
			whole.forEach((source, total) -> equal(Money.sum(split.stream().map((part) -> part.get(source)).toList()),
					total));
			Money own = whole.get(CoFinancing.PARTNER);
			equal(new Contributions(this.cases.money(), this.cases.money(), this.cases.money().plus(CENT)).split(own)
				.total(), own);
			funds.funds().forEach((fund, rate) -> {
				// never more than the exact share, and less than a cent below it
				BigDecimal exact = Money.sum(periods).amount().multiply(rate.percent()).movePointLeft(2);
				BigDecimal lost = exact.subtract(whole.get(fund).amount());
				require(lost.signum() >= 0 && lost.compareTo(new BigDecimal("0.01")) < 0, "cut by " + lost);
			});
		});
	}

	@Test
	void aBudgetOverItsPeriodsIsTheWholeBudgetInEveryCategory() {
		each(() -> {
			FlatRates rates = this.cases.flatRates();
			List<Map<CostCategory, Money>> periods = new ArrayList<>();
			Map<CostCategory, Money> together = new EnumMap<>(CostCategory.class);
			for (int i = this.random.nextInt(1, 6); i > 0; i--) {
				Map<CostCategory, Money> costs = this.cases.costs();
				periods.add(costs);
				costs.forEach((category, amount) -> together.merge(category, amount, Money::plus));
			}
			PeriodBudgets budgets = PeriodBudgets.of(periods, rates);
			CategoryTotals whole = CategoryTotals.of(together, rates);
			equal(budgets.total(), whole.total());
			equal(Money.sum(budgets.periods().stream().map(PeriodBudgets.Period::total).toList()), whole.total());
			whole.amounts()
				.forEach((category,
						amount) -> equal(Money.sum(budgets.periods()
							.stream()
							.map((period) -> period.costs().getOrDefault(category, Money.ZERO))
							.toList()), amount));
			Percentage shares = budgets.periods()
				.stream()
				.map(PeriodBudgets.Period::share)
				.reduce(Percentage.of("0"), Percentage::plus);
			require(shares.compareTo(Percentage.of(whole.total().isZero() ? "0" : "100")) == 0, "shares " + shares);
		});
	}

	@Test
	void whatControlKeepsDeductsAndParksIsTheWholeWhateverTheOrder() {
		each(() -> {
			FlatRates rates = this.cases.flatRates();
			List<ControlOutcome.ControlledItem> items = this.cases.items(rates);
			ControlOutcome outcome = ControlOutcome.of(items, rates);
			Division division = outcome.division();
			division.categories().values().forEach(ConservationTests::requireWhole);
			requireWhole(division.total());
			equal(Money.sum(outcome.byTypology().values()), division.total().deducted());
			CategoryTotals declared = CategoryTotals.of(items, (item) -> item.item().category(),
					(item) -> item.item().whole(), rates);
			equal(division.total().whole(), declared.total());
			if (items.stream().allMatch((item) -> item.item().deducted().isZero())) {
				require(division.total().deducted().isZero(), "nothing was deducted");
			}
			List<ControlOutcome.ControlledItem> shuffled = new ArrayList<>(items);
			Collections.shuffle(shuffled, this.random);
			ControlOutcome again = ControlOutcome.of(shuffled, rates);
			require(again.division().categories().equals(division.categories()), "the order matters");
			require(again.byTypology().equals(outcome.byTypology()), "the order matters");
		});
	}

	@Test
	void fundsAndCategoriesOfAReportHaveOneTotalAtEveryStep() {
		RuleSet rules = InterregEurope.rules();
		each(() -> {
			FlatRates rates = this.cases.flatRates();
			Terms terms = Terms.of(rates, new Financing(this.cases.funds(), this.cases.funds()), rules);
			List<Assessment.Item> items = this.cases.items(rates)
				.stream()
				.map(ControlOutcome.ControlledItem::item)
				.toList();
			List<Posting> postings = Declaration.postings(InterregEurope.PLACE,
					items.stream().map((item) -> new Declaration.Item(item.category(), item.whole())).toList(), terms);
			List<Posting> all = new ArrayList<>(postings);
			all.addAll(new Assessment(items, terms).postings(InterregEurope.PLACE, Assessment.Measures.CONTROL));
			Breakdown categories = Breakdown.of(all, Dimension.CATEGORY);
			Breakdown sources = Breakdown.of(all, Dimension.SOURCE);
			for (Breakdown view : List.of(categories, sources)) {
				view.keys().forEach((key) -> requireConserved(view.row(key)));
			}
			for (Measure measure : Measure.values()) {
				equal(sources.total().of(measure), categories.total().of(measure));
			}
		});
	}

	private static void requireConserved(Balance row) {
		require(row.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL, Measure.PARKED_CONTROL),
				"declared is not certified + deducted + parked");
	}

	private static void requireWhole(Division.Parts parts) {
		equal(parts.kept().plus(parts.deducted()).plus(parts.parked()), parts.whole());
	}

	// plain comparisons: a fluent assertion for each would take most of the time
	private static void equal(Money actual, Money expected) {
		require(actual.equals(expected), actual + " instead of " + expected);
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}

	@Test
	void theGeneratorMakesWhatItSays() {
		List<Integer> funds = new ArrayList<>();
		boolean creditNote = false;
		for (int i = 0; i < 200; i++) {
			funds.add(this.cases.funds().funds().size());
			creditNote |= this.cases.items(this.cases.flatRates())
				.stream()
				.anyMatch((item) -> item.item().whole().isNegative());
		}
		assertThat(funds).contains(0, 1, 2, 3, 4);
		assertThat(creditNote).isTrue();
	}

}
