package eu.regioflow.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.refusal.Refusal;

/**
 * Makes figures that a programme may meet, the rare ones often enough: no fund to four of
 * them, every legal combination of flat rates, amounts from a cent to the limit, three
 * currencies, credit notes.
 */
class GeneratedCases {

	private static final Rounding DOWN = Rounding.of(RoundingPoint.FLAT_RATE, "DOWN");

	private static final Rounding HALF_UP = Rounding.of(RoundingPoint.CONVERSION, "HALF_UP");

	private static final List<BigDecimal> RATES = List.of(BigDecimal.ONE, new BigDecimal("1.0765"),
			new BigDecimal("4.7793"));

	private static final List<String> CURRENCIES = List.of("EUR", "CHF", "RON");

	private static final List<CostCategory> CATEGORIES = List.copyOf(CategoryKeys.all().keySet());

	private final Random random;

	GeneratedCases(Random random) {
		this.random = random;
	}

	FlatRates flatRates() {
		return FlatRates.chosen(rates(), DOWN);
	}

	/** Rates that may stand together; forbidden combinations are tried and refused. */
	Map<FlatRateKind, Percentage> rates() {
		while (true) {
			Map<FlatRateKind, Percentage> chosen = new EnumMap<>(FlatRateKind.class);
			for (FlatRateKind kind : FlatRateKind.values()) {
				if (this.random.nextInt(3) == 0) {
					chosen.put(kind, new Percentage(BigDecimal.valueOf(this.random.nextInt(100, 10_001), 2)));
				}
			}
			if (isTaken(chosen) != mayStand(chosen)) {
				throw new AssertionError(chosen + (mayStand(chosen) ? " was refused" : " was taken"));
			}
			if (mayStand(chosen)) {
				return chosen;
			}
		}
	}

	private static boolean isTaken(Map<FlatRateKind, Percentage> chosen) {
		try {
			FlatRates.chosen(chosen, DOWN);
			return true;
		}
		catch (Refusal ex) {
			return false;
		}
	}

	private static boolean mayStand(Map<FlatRateKind, Percentage> chosen) {
		boolean officeTwice = chosen.containsKey(FlatRateKind.OFFICE_ON_STAFF)
				&& chosen.containsKey(FlatRateKind.OFFICE_ON_DIRECT);
		boolean otherBeside = chosen.containsKey(FlatRateKind.OTHER_ON_STAFF) && chosen.size() > 1;
		return !officeTwice && !otherBeside;
	}

	CoFinancing funds() {
		TreeMap<String, Percentage> funds = new TreeMap<>();
		int left = 10_000;
		for (int i = this.random.nextInt(5); i > 0; i--) {
			int percent = this.random.nextInt(left + 1);
			funds.put("FUND" + i, new Percentage(BigDecimal.valueOf(percent, 2)));
			left -= percent;
		}
		return new CoFinancing(funds);
	}

	Map<CostCategory, Money> costs() {
		Map<CostCategory, Money> costs = new HashMap<>();
		for (CostCategory category : CATEGORIES) {
			if (this.random.nextInt(3) > 0) {
				costs.put(category, money());
			}
		}
		return costs;
	}

	/** Lines as a stage may assess them: kept, deducted in part or parked. */
	List<ControlOutcome.ControlledItem> items(FlatRates rates) {
		List<ControlOutcome.ControlledItem> items = new ArrayList<>();
		boolean mayDeduct = this.random.nextBoolean();
		for (int line = this.random.nextInt(1, 10); line > 0; line--) {
			items.add(new ControlOutcome.ControlledItem(assessed(line, category(rates), converted(), mayDeduct),
					"T" + line % 3));
		}
		return items;
	}

	/** A line with a finding of some stage, or with none. */
	Assessment.Item assessed(int line, CostCategory category, Money whole, boolean mayDeduct) {
		boolean parked = this.random.nextInt(4) == 0;
		boolean deducts = !parked && mayDeduct && this.random.nextInt(3) == 0;
		Money deducted = deducts ? whole.times(Percentage.of(String.valueOf(this.random.nextInt(101))), DOWN)
				: Money.ZERO;
		return new Assessment.Item(line, category, whole, deducted, parked);
	}

	/** One in which a line may be declared beside the rates. */
	CostCategory category(FlatRates rates) {
		List<CostCategory> real = CATEGORIES.stream().filter((category) -> !rates.isReplaced(category)).toList();
		return real.get(this.random.nextInt(real.size()));
	}

	/**
	 * A declared amount of one of the currencies in EUR; one of eight is a credit note.
	 */
	Money converted() {
		int currency = this.random.nextInt(CURRENCIES.size());
		long sign = (this.random.nextInt(8) == 0) ? -1 : 1;
		return new ForeignMoney(BigDecimal.valueOf(sign * cents(), 2), CURRENCIES.get(currency))
			.toEuro(RATES.get(currency), HALF_UP);
	}

	Money money() {
		return new Money(BigDecimal.valueOf(cents(), 2));
	}

	// often few, sometimes the limit
	private long cents() {
		return switch (this.random.nextInt(10)) {
			case 0 -> this.random.nextLong(10);
			case 1 -> 99_999_999_999L - this.random.nextLong(3);
			default -> this.random.nextLong(1L << this.random.nextInt(1, 36));
		};
	}

}
