package eu.regioflow.programme.rest;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.RuleSet;

/**
 * A rule set with all its parameters.
 *
 * @param roundings the mode at each point, always to two decimals
 * @param categories in which lines may be declared
 * @param thresholds EUR
 * @param costOptions unit costs and lump sums, by code
 */
record RuleSetBody(String code, String programme, String zone, int periodMonths, Deadlines deadlines,
		Map<RoundingPoint, String> roundings, List<Offer> flatRates, List<CostCategory> categories,
		Flexibility flexibility, int retentionYears, SortedMap<String, Money> thresholds,
		SortedMap<String, Option> costOptions) {

	static RuleSetBody of(RuleSet rules, BudgetCatalogue catalogue) {
		Map<RoundingPoint, String> roundings = new TreeMap<>();
		rules.roundings().forEach((point, rounding) -> roundings.put(point, rounding.modeName()));
		Limits limits = rules.limits();
		return new RuleSetBody(rules.code(), rules.programme(), rules.zone().getId(), limits.periodMonths(),
				Deadlines.of(rules.deadlines()), roundings, rules.offers().stream().map(Offer::of).toList(),
				rules.declarable().stream().sorted().toList(),
				new Flexibility(limits.flexibility(), limits.flexibilityBase()), limits.retentionYears(),
				limits.thresholds(), options(catalogue));
	}

	private static SortedMap<String, Option> options(BudgetCatalogue catalogue) {
		SortedMap<String, Option> options = new TreeMap<>();
		catalogue.options().forEach((option) -> options.put(option.code(), Option.of(option)));
		return options;
	}

	/**
	 * A unit cost or lump sum; EUR, and in another currency where that is laid down too.
	 */
	record Option(CostOption.Kind kind, CostCategory category, String name, Money amount, ForeignMoney foreign,
			CostOption.Phase phase, boolean counted) {

		static Option of(CostOption option) {
			return new Option(option.kind(), option.category(), option.name("en"), option.amount(), option.foreign(),
					option.phase(), option.counted());
		}

	}

	/**
	 * How long each step may take, in ISO 8601.
	 *
	 * @param partnerReport from the day after the period's end
	 * @param projectReport likewise
	 */
	record Deadlines(Period partnerReport, Period projectReport, Period control, Period verification, Period payment) {

		static Deadlines of(RuleSet.Deadlines deadlines) {
			return new Deadlines(deadlines.partnerReport(), Period.ofMonths(deadlines.projectReportMonths()),
					Period.ofMonths(deadlines.controlMonths()), Period.ofDays(deadlines.verificationDays()),
					Period.ofDays(deadlines.paymentDays()));
		}

	}

	/**
	 * A flat rate.
	 *
	 * @param percent the highest where it is adjustable
	 */
	record Offer(String kind, Percentage percent, boolean adjustable, boolean standard) {

		static Offer of(FlatRateOffer offer) {
			return new Offer(offer.kind().key(), offer.percentage(), offer.adjustable(), offer.standard());
		}

	}

	/** How far a budget may move without an approved change. */
	record Flexibility(Percentage percent, Limits.FlexibilityBase base) {

	}

}
