package eu.regioflow.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every budget and report, tried on many that a seeded generator makes:
 * all combinations of flat rates, amounts up to the limit, up to four funds, three
 * currencies, credit notes, parked and deducted items, several periods. The number is the
 * property {@code conservation.cases}; a failing case prints seed and number.
 */
class ConservationTests {

	private static final long SEED = Long.getLong("conservation.seed", 20261122L);

	/** For each of the four tests. */
	private static final int CASES = Integer.getInteger("conservation.cases", 30_000);

	private static final Rounding DOWN = Rounding.of(RoundingPoint.FLAT_RATE, "DOWN");

	private static final Rounding FLOOR = Rounding.of(RoundingPoint.FUND_SHARE, "FLOOR");

	private static final Rounding HALF_UP = Rounding.of(RoundingPoint.CONVERSION, "HALF_UP");

	private static final List<BigDecimal> RATES = List.of(BigDecimal.ONE, new BigDecimal("1.0765"),
			new BigDecimal("4.7793"));

	private static final List<String> CURRENCIES = List.of("EUR", "CHF", "RON");

	private static final List<CostCategory> CATEGORIES = List.copyOf(CategoryKeys.all().keySet());

	private final Random random = new Random(SEED);

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
			CoFinancing funds = funds();
			List<Money> periods = new ArrayList<>();
			for (int i = this.random.nextInt(1, 9); i > 0; i--) {
				periods.add(cents(amount()));
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
			equal(new Contributions(cents(amount()), cents(amount()), cents(amount() + 1)).split(own).total(), own);
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
			FlatRates rates = flatRates();
			List<Map<CostCategory, Money>> periods = new ArrayList<>();
			Map<CostCategory, Money> together = new EnumMap<>(CostCategory.class);
			for (int i = this.random.nextInt(1, 6); i > 0; i--) {
				Map<CostCategory, Money> costs = costs();
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
			FlatRates rates = flatRates();
			List<ControlOutcome.ControlledItem> items = items(rates);
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
			FlatRates rates = flatRates();
			Terms terms = Terms.of(rates, funds(), rules);
			List<Assessment.Item> items = items(rates).stream().map(ControlOutcome.ControlledItem::item).toList();
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

	/** The generator tries forbidden combinations too and sees them refused. */
	private FlatRates flatRates() {
		while (true) {
			Map<FlatRateKind, Percentage> chosen = new EnumMap<>(FlatRateKind.class);
			for (FlatRateKind kind : FlatRateKind.values()) {
				if (this.random.nextInt(3) == 0) {
					chosen.put(kind, new Percentage(BigDecimal.valueOf(this.random.nextInt(100, 10_001), 2)));
				}
			}
			boolean mayStand = mayStand(chosen);
			try {
				FlatRates rates = FlatRates.chosen(chosen, DOWN);
				require(mayStand, chosen + " was taken");
				return rates;
			}
			catch (Refusal ex) {
				require(!mayStand, chosen + " was refused");
			}
		}
	}

	private static boolean mayStand(Map<FlatRateKind, Percentage> chosen) {
		boolean officeTwice = chosen.containsKey(FlatRateKind.OFFICE_ON_STAFF)
				&& chosen.containsKey(FlatRateKind.OFFICE_ON_DIRECT);
		boolean otherBeside = chosen.containsKey(FlatRateKind.OTHER_ON_STAFF) && chosen.size() > 1;
		return !officeTwice && !otherBeside;
	}

	private CoFinancing funds() {
		TreeMap<String, Percentage> funds = new TreeMap<>();
		int left = 10_000;
		for (int i = this.random.nextInt(5); i > 0; i--) {
			int percent = this.random.nextInt(left + 1);
			funds.put("FUND" + i, new Percentage(BigDecimal.valueOf(percent, 2)));
			left -= percent;
		}
		return new CoFinancing(funds);
	}

	private Map<CostCategory, Money> costs() {
		Map<CostCategory, Money> costs = new HashMap<>();
		for (CostCategory category : CATEGORIES) {
			if (this.random.nextInt(3) > 0) {
				costs.put(category, cents(amount()));
			}
		}
		return costs;
	}

	private List<ControlOutcome.ControlledItem> items(FlatRates rates) {
		List<CostCategory> real = CATEGORIES.stream().filter((category) -> !rates.isReplaced(category)).toList();
		List<ControlOutcome.ControlledItem> items = new ArrayList<>();
		boolean mayDeduct = this.random.nextBoolean();
		for (int line = this.random.nextInt(1, 10); line > 0; line--) {
			int currency = this.random.nextInt(3);
			long sign = (this.random.nextInt(8) == 0) ? -1 : 1;
			Money whole = new ForeignMoney(BigDecimal.valueOf(sign * amount(), 2), CURRENCIES.get(currency))
				.toEuro(RATES.get(currency), HALF_UP);
			boolean parked = this.random.nextInt(4) == 0;
			boolean deducts = !parked && mayDeduct && this.random.nextInt(3) == 0;
			Money deducted = deducts ? whole.times(Percentage.of(String.valueOf(this.random.nextInt(101))), DOWN)
					: Money.ZERO;
			items.add(new ControlOutcome.ControlledItem(
					new Assessment.Item(line, real.get(this.random.nextInt(real.size())), whole, deducted, parked),
					"T" + line % 3));
		}
		return items;
	}

	/** Cents: often few, sometimes the limit. */
	private long amount() {
		return switch (this.random.nextInt(10)) {
			case 0 -> this.random.nextLong(10);
			case 1 -> 99_999_999_999L - this.random.nextLong(3);
			default -> this.random.nextLong(1L << this.random.nextInt(1, 36));
		};
	}

	private static Money cents(long cents) {
		return new Money(BigDecimal.valueOf(cents, 2));
	}

	@Test
	void theGeneratorMakesWhatItSays() {
		List<Integer> funds = new ArrayList<>();
		boolean creditNote = false;
		for (int i = 0; i < 200; i++) {
			funds.add(funds().funds().size());
			creditNote |= items(flatRates()).stream().anyMatch((item) -> item.item().whole().isNegative());
		}
		assertThat(funds).contains(0, 1, 2, 3, 4);
		assertThat(creditNote).isTrue();
	}

}
