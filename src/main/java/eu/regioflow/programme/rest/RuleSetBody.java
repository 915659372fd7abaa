package eu.regioflow.programme.rest;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.RuleSet;

/**
 * A rule set with all its parameters.
 *
 * @param roundings the mode at each point, always to two decimals
 * @param categories in which lines may be declared
 * @param thresholds EUR
 */
record RuleSetBody(String code, String programme, String zone, int periodMonths, Deadlines deadlines,
		Map<RoundingPoint, String> roundings, List<Offer> flatRates, List<CostCategory> categories,
		Flexibility flexibility, int retentionYears, SortedMap<String, Money> thresholds) {

	static RuleSetBody of(RuleSet rules) {
		Map<RoundingPoint, String> roundings = new TreeMap<>();
		rules.roundings().forEach((point, rounding) -> roundings.put(point, rounding.modeName()));
		Limits limits = rules.limits();
		return new RuleSetBody(rules.code(), rules.programme(), rules.zone().getId(), limits.periodMonths(),
				Deadlines.of(rules.deadlines()), roundings, rules.offers().stream().map(Offer::of).toList(),
				rules.declarable().stream().sorted().toList(),
				new Flexibility(limits.flexibility(), limits.flexibilityBase()), limits.retentionYears(),
				limits.thresholds());
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
