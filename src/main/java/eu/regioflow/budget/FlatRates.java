package eu.regioflow.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * The flat rates of one partner: which may stand beside each other, and what they make of
 * real costs. The one place where a flat rate is computed, for plan, declaration, control
 * and verification alike.
 */
public final class FlatRates {

	private static final Percentage LOWEST = Percentage.of("1");

	private static final Percentage HIGHEST = Percentage.of("100");

	/** What may not stand beside what, and the rule that says so. */
	private static final List<Exclusion> EXCLUSIONS = List.of(
			new Exclusion(FlatRateKind.OTHER_ON_STAFF, FlatRateKind.STAFF, "flat-rate-on-flat-rate-staff"),
			new Exclusion(FlatRateKind.OTHER_ON_STAFF, FlatRateKind.TRAVEL_ON_STAFF, "flat-rate-covers-all-others"),
			new Exclusion(FlatRateKind.OTHER_ON_STAFF, FlatRateKind.OFFICE_ON_STAFF, "flat-rate-covers-all-others"),
			new Exclusion(FlatRateKind.OTHER_ON_STAFF, FlatRateKind.OFFICE_ON_DIRECT, "flat-rate-covers-all-others"),
			new Exclusion(FlatRateKind.OFFICE_ON_DIRECT, FlatRateKind.OFFICE_ON_STAFF, "flat-rate-office-twice"));

	private final Map<FlatRateKind, Percentage> rates;

	private final Rounding rounding;

	private FlatRates(Map<FlatRateKind, Percentage> rates, Rounding rounding) {
		this.rates = rates;
		this.rounding = rounding;
	}

	private record Exclusion(FlatRateKind one, FlatRateKind other, String code) {

	}

	/** The rates that a rule set applies to every partner. */
	public static FlatRates of(RuleSet rules) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		for (FlatRate rate : rules.flatRates()) {
			rates.put(rate.kind(), rate.percentage());
		}
		return chosen(rates, rules.rounding(RoundingPoint.FLAT_RATE));
	}

	/**
	 * The rates that somebody chose.
	 * @throws Refusal when a rate is below 1 % or above 100 %, or when one rate excludes
	 * another (Reg 2021/1059 Art 38(4), Reg 2021/1060 Art 54 and 56)
	 */
	public static FlatRates chosen(Map<FlatRateKind, Percentage> chosen, Rounding rounding) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		rates.putAll(chosen);
		rates.forEach((kind, rate) -> {
			if (rate.compareTo(LOWEST) < 0 || rate.compareTo(HIGHEST) > 0) {
				throw refusal("flat-rate-out-of-bounds", kind, rate, LOWEST, HIGHEST);
			}
		});
		for (Exclusion exclusion : EXCLUSIONS) {
			if (rates.containsKey(exclusion.one()) && rates.containsKey(exclusion.other())) {
				throw refusal(exclusion.code(), exclusion.one(), rates.get(exclusion.one()), exclusion.other().key());
			}
		}
		return new FlatRates(rates, rounding);
	}

	/**
	 * These rates, after a look at what the rule set offers.
	 * @throws Refusal when a rate is not offered, is not the fixed one, or is above the
	 * cap of an adjustable one
	 */
	public FlatRates offeredBy(RuleSet rules) {
		this.rates.forEach((kind, rate) -> {
			FlatRateOffer offer = rules.offer(kind)
				.orElseThrow(() -> refusal("flat-rate-not-offered", kind, rate, rules.code()));
			int above = rate.compareTo(offer.percentage());
			if (!offer.adjustable() && above != 0) {
				throw refusal("flat-rate-fixed", kind, rate, offer.percentage());
			}
			if (above > 0) {
				throw refusal("flat-rate-above-cap", kind, rate, offer.percentage());
			}
		});
		return this;
	}

	private static Refusal refusal(String code, FlatRateKind kind, Percentage rate, Object... more) {
		return Refusal.invalid(code, List.of(LocatedError.at(0, kind.key(), rate.toString(), code, more)), kind.key(),
				rate, more[0]);
	}

	/** Each rate with its kind, in the order in which they are computed. */
	public List<FlatRate> rates() {
		return this.rates.entrySet().stream().map((rate) -> new FlatRate(rate.getKey(), rate.getValue())).toList();
	}

	/** Whether a category is computed, so that nothing can be declared in it. */
	public boolean isComputed(CostCategory category) {
		return this.rates.keySet().stream().anyMatch((kind) -> kind.category() == category);
	}

	/** Whether real costs of a category have no place beside these rates. */
	public boolean isReplaced(CostCategory category) {
		return this.rates.keySet().stream().anyMatch((kind) -> kind.replaced().contains(category));
	}

	/**
	 * Adds the computed categories to real costs, in the order staff, travel, office,
	 * other; each is rounded once, on the total of its base.
	 * @param real EUR by category; what it holds for a category that a rate replaces is
	 * left out
	 * @return EUR by category, in the categories' order
	 */
	public Map<CostCategory, Money> complete(Map<CostCategory, Money> real) {
		Map<CostCategory, Money> complete = new EnumMap<>(CostCategory.class);
		complete.putAll(real);
		complete.keySet().removeIf(this::isReplaced);
		this.rates
			.forEach((kind, rate) -> complete.put(kind.category(), base(kind, complete).times(rate, this.rounding)));
		return complete;
	}

	// a category that is computed later is not there yet: travel counts for staff only
	// where it is real
	private static Money base(FlatRateKind kind, Map<CostCategory, Money> costs) {
		Set<CostCategory> base = kind.base();
		return costs.entrySet()
			.stream()
			.filter((cost) -> base.contains(cost.getKey()))
			.map(Map.Entry::getValue)
			.reduce(Money.ZERO, Money::plus);
	}

}
