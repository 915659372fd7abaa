package eu.regioflow;

import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.RuleSet;

/**
 * The demo programme's rules for tests that need no database.
 */
public final class InterregEurope {

	/** A fund of 85 %. */
	public static final CoFinancing ERDF_85 = new CoFinancing(new TreeMap<>(Map.of("ERDF", Percentage.of("85"))));

	/** A partner that no fund supports. */
	public static final CoFinancing OWN_MEANS = new CoFinancing(new TreeMap<>());

	/** Where the postings of a test belong. */
	public static final Posting.Place PLACE = new Posting.Place("P", 3, UUID.fromString("0-0-0-0-1"), 1);

	private static final FlatRateOffer OFFICE_15 = new FlatRateOffer(FlatRateKind.OFFICE_ON_STAFF, Percentage.of("15"),
			false, true);

	private InterregEurope() {
	}

	/** What the rule set gives every partner, with a fund of 85 %. */
	public static Terms terms() {
		return terms(ERDF_85);
	}

	/** What the rule set gives every partner. */
	public static Terms terms(CoFinancing coFinancing) {
		return Terms.of(FlatRates.of(rules()), Financing.of(coFinancing), rules());
	}

	/** The rule set with 15 % office costs of staff costs. */
	public static RuleSet rules() {
		return rules("DOWN");
	}

	/** The rule set that also offers up to 15 % travel costs of staff costs. */
	public static RuleSet rulesWithTravel() {
		return rules("DOWN", OFFICE_15,
				new FlatRateOffer(FlatRateKind.TRAVEL_ON_STAFF, Percentage.of("15"), true, false));
	}

	/** The rule set with another mode for the flat rate. */
	public static RuleSet rules(String flatRateMode) {
		return rules(flatRateMode, OFFICE_15);
	}

	/** The rule set with these flat rates for every partner instead. */
	public static RuleSet rulesWith(Map<FlatRateKind, Percentage> standard) {
		return rules("DOWN",
				standard.entrySet()
					.stream()
					.map((rate) -> new FlatRateOffer(rate.getKey(), rate.getValue(), false, true))
					.toArray(FlatRateOffer[]::new));
	}

	private static RuleSet rules(String flatRateMode, FlatRateOffer... offers) {
		Map<RoundingPoint, Rounding> roundings = new EnumMap<>(RoundingPoint.class);
		Map.of(RoundingPoint.CONVERSION, "HALF_UP", RoundingPoint.FLAT_RATE, flatRateMode, RoundingPoint.FUND_SHARE,
				"FLOOR", RoundingPoint.PERIOD_PLAN, "DOWN", RoundingPoint.INTEREST, "HALF_UP", RoundingPoint.LINE_SUM,
				"FLOOR")
			.forEach((point, mode) -> roundings.put(point, Rounding.of(point, mode)));
		return new RuleSet("interreg-europe-2014-2020", "Interreg Europe", ZoneId.of("Europe/Paris"),
				new RuleSet.Deadlines(Period.ofMonths(1), 3, 3, 60, 90), roundings, List.of(offers),
				Set.of(CostCategory.STAFF, CostCategory.TRAVEL, CostCategory.EXTERNAL, CostCategory.EQUIPMENT),
				new Limits(6, Percentage.of("20"), Limits.FlexibilityBase.LINE_AND_PARTNER, 2, new TreeMap<>()));
	}

}
