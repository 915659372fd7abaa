package eu.regioflow.calculation.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.budget.FlatRates;
import eu.regioflow.calculation.CategoryKeys;
import eu.regioflow.calculation.ControlOutcome;
import eu.regioflow.calculation.DeclaredAmount;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.refusal.Refusal;

/**
 * The parts that several questions have in common, in the terms of the rules.
 */
final class Parts {

	private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toSet());

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d _/-]{0,59}");

	private static final Pattern FUND = Pattern.compile("[\\p{L}\\d][\\p{L}\\d _-]{0,19}");

	private static final Percentage ALL = Percentage.of("100");

	private static final Set<String> RATE_KEYS = Stream.of(FlatRateKind.values())
		.map(FlatRateKind::key)
		.collect(Collectors.toSet());

	private static final Set<String> COST_KEYS = Set.copyOf(CategoryKeys.all().values());

	private Parts() {
	}

	/**
	 * The flat rates, after all that was read before.
	 * @throws Refusal when something was bad, or when the rates cannot stand together
	 */
	static FlatRates flatRates(Question question, Rounding rounding) {
		Question given = question.object("flatRates").only(RATE_KEYS);
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		for (FlatRateKind kind : FlatRateKind.values()) {
			Percentage rate = given.percentage(kind.key());
			if (rate != null) {
				rates.put(kind, rate);
			}
		}
		question.refuseIfBad();
		return FlatRates.chosen(rates, rounding);
	}

	/** Real costs by category. */
	static Map<CostCategory, Money> costs(Question costs) {
		costs.only(COST_KEYS);
		Map<CostCategory, Money> amounts = new EnumMap<>(CostCategory.class);
		CategoryKeys.all().forEach((category, key) -> amounts.put(category, costs.amount(key)));
		return amounts;
	}

	/**
	 * The funds, after all that was read before. The partner may be named with what the
	 * funds leave.
	 * @throws Refusal when something was bad, or when the funds cannot stand together
	 */
	static CoFinancing coFinancing(Question question) {
		TreeMap<String, Percentage> funds = new TreeMap<>();
		Percentage partner = null;
		for (Question row : question.objects("funds")) {
			row.only(Set.of("fund", "percent"));
			String fund = row.text("fund", FUND, "fund-name");
			Percentage percent = row.percentage("percent");
			row.require("fund");
			row.require("percent");
			if (fund == null || percent == null) {
				continue;
			}
			if (fund.equals(CoFinancing.PARTNER) && partner == null) {
				partner = percent;
			}
			else if (fund.equals(CoFinancing.PARTNER) || funds.put(fund, percent) != null) {
				row.bad("fund", fund, "fund-twice");
			}
		}
		question.refuseIfBad();
		CoFinancing coFinancing = new CoFinancing(funds);
		Percentage left = coFinancing.rates().get(CoFinancing.PARTNER);
		if (partner != null && partner.compareTo(left) != 0) {
			question.bad("funds", partner.toString(), "shares-not-100", left, ALL);
			question.refuseIfBad();
		}
		return coFinancing;
	}

	/** Declared items in their currencies; a currency that is left out is EUR. */
	static List<DeclaredAmount> declared(Question question) {
		List<DeclaredAmount> items = new ArrayList<>();
		for (Question row : question.objects("items")) {
			row.only(Set.of("category", "declared", "currency", "rate"));
			Money declared = row.signedAmount("declared");
			String currency = currency(row);
			items.add(new DeclaredAmount(category(row), new ForeignMoney(declared.amount(), currency),
					rate(row, currency)));
		}
		return items;
	}

	private static String currency(Question row) {
		String currency = row.text("currency", CURRENCY, "unknown-currency");
		if (currency == null) {
			return ForeignMoney.EURO;
		}
		if (!CURRENCIES.contains(currency)) {
			row.bad("currency", currency, "unknown-currency");
		}
		return currency;
	}

	private static BigDecimal rate(Question row, String currency) {
		BigDecimal rate = row.rate("rate");
		boolean euro = currency.equals(ForeignMoney.EURO);
		if (euro && rate != null && rate.compareTo(BigDecimal.ONE) != 0) {
			row.bad("rate", rate.toPlainString(), "rate-of-euro");
		}
		if (!euro && CURRENCIES.contains(currency)) {
			row.require("rate");
		}
		return (rate != null) ? rate : BigDecimal.ONE;
	}

	/** Items with what their controller found. */
	static List<ControlOutcome.ControlledItem> controlled(Question question) {
		List<ControlOutcome.ControlledItem> items = new ArrayList<>();
		for (Question row : question.objects("items")) {
			row.only(Set.of("category", "declaredEur", "deducted", "parked", "typology"));
			Money declared = row.signedAmount("declaredEur");
			Money deducted = row.signedAmount("deducted");
			boolean parked = row.flag("parked");
			String typology = row.text("typology", NAME, "typology-name");
			if (isOutside(deducted, declared)) {
				row.bad("deducted", deducted.toString(), "more-than-the-line", declared);
			}
			if (parked && !deducted.isZero()) {
				row.bad("parked", "true", "deducted-and-parked");
			}
			if (!deducted.isZero() && typology == null) {
				row.bad("typology", "", "error-type-missing");
			}
			items.add(new ControlOutcome.ControlledItem(
					new Assessment.Item(items.size() + 1, category(row), declared, deducted, parked), typology));
		}
		return items;
	}

	/**
	 * A deduction lies between nothing and the line, which a credit note has below zero.
	 */
	private static boolean isOutside(Money deducted, Money declared) {
		return declared.isNegative() ? deducted.isPositive() || declared.isMoreThan(deducted)
				: deducted.isNegative() || deducted.isMoreThan(declared);
	}

	private static CostCategory category(Question row) {
		String key = row.text("category", NAME, "unknown-cost-category");
		Optional<CostCategory> category = CategoryKeys.category(String.valueOf(key));
		if (category.isEmpty() && key != null) {
			row.bad("category", key, "unknown-cost-category");
		}
		row.require("category");
		return category.orElse(CostCategory.STAFF);
	}

	/**
	 * No single figure is above the limit, also after conversion.
	 * @throws Refusal when an item is
	 */
	static void requireWithinLimit(Question question, List<Money> converted) {
		List<Question> rows = question.objects("items");
		for (int i = 0; i < rows.size(); i++) {
			if (!converted.get(i).isWithinLimit()) {
				rows.get(i).bad("declared", converted.get(i).toString(), "amount-too-large", Money.LIMIT);
			}
		}
		question.refuseIfBad();
	}

	/**
	 * Nothing can be declared in a category that a flat rate makes.
	 * @throws Refusal when an item is in such a category
	 */
	static void requireReal(Question question, List<CostCategory> categories, FlatRates flatRates) {
		List<Question> rows = question.objects("items");
		for (int i = 0; i < rows.size(); i++) {
			if (flatRates.isReplaced(categories.get(i))) {
				rows.get(i).bad("category", CategoryKeys.of(categories.get(i)), "category-by-flat-rate");
			}
		}
		question.refuseIfBad();
	}

}
