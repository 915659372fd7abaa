package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Side;
import eu.regioflow.money.Money;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * What a draft would have the ledger plan: costs by category, detail and period with the
 * flat rates, and by source and period what they are financed from.
 */
public final class BudgetPlan {

	private final List<Posting> postings;

	private BudgetPlan(List<Posting> postings) {
		this.postings = List.copyOf(postings);
	}

	/**
	 * Computes the plan. Flat rates and funds are computed in each period; the last one
	 * takes what the whole leaves, in every category and of every source.
	 */
	static BudgetPlan of(BudgetDraft draft, Partner partner, RuleSet rules, int periods) {
		FlatRates flatRates = FlatRates.chosen(draft.flatRates(), rules.rounding(RoundingPoint.FLAT_RATE));
		List<Map<CostCategory, Money>> real = new ArrayList<>();
		for (int period = 0; period < periods; period++) {
			Map<CostCategory, Money> costs = new EnumMap<>(CostCategory.class);
			for (BudgetLine line : draft.lines()) {
				costs.merge(line.category(), line.periods().get(period), Money::plus);
			}
			real.add(costs);
		}
		PeriodBudgets budgets = PeriodBudgets.of(real, flatRates);
		List<Map<Share, Money>> sources = draft.financing(partner)
			.splitPeriods(budgets.periods().stream().map(PeriodBudgets.Period::costs).toList(),
					rules.rounding(RoundingPoint.FUND_SHARE));
		List<Posting> postings = new ArrayList<>();
		for (int period = 0; period < periods; period++) {
			Posting.Place place = new Posting.Place(draft.project(), draft.partner(), null, period + 1);
			for (Map.Entry<CostCategory, Money> cost : budgets.periods().get(period).costs().entrySet()) {
				details(draft, cost.getKey(), period, cost.getValue(), flatRates).forEach((detail,
						amount) -> postings.add(place.cost(cost.getKey().name(),
								CategoryTotals.component(cost.getKey(), detail, flatRates), detail, null,
								Measure.PLANNED, amount)));
			}
			sources.get(period)
				.forEach((share, amount) -> postings
					.add(place.source(share.part().code(), share.source(), Measure.PLANNED, amount)));
		}
		return new BudgetPlan(postings);
	}

	private static Map<CostDetail, Money> details(BudgetDraft draft, CostCategory category, int period, Money whole,
			FlatRates flatRates) {
		if (flatRates.isComputed(category)) {
			return Map.of(CostDetail.NONE, whole);
		}
		Map<CostDetail, Money> details = new LinkedHashMap<>();
		draft.lines()
			.stream()
			.filter((line) -> line.category() == category)
			.forEach((line) -> details.merge(line.detail(), line.periods().get(period), Money::plus));
		return details;
	}

	/** The plan added up by one dimension. */
	public Breakdown by(Dimension dimension) {
		return Breakdown.of(this.postings, dimension);
	}

	/**
	 * What has to be posted so that the ledger plans this.
	 * @param standing what it plans now, one posting for each key
	 * @return one posting for each key whose amount changes
	 */
	List<Posting> differenceTo(List<Posting> standing) {
		Map<Key, Posting> changes = new LinkedHashMap<>();
		this.postings.forEach((posting) -> changes.put(Key.of(posting), posting));
		for (Posting posting : standing) {
			changes.merge(Key.of(posting), posting.of(posting.amount().negated()),
					(wanted, taken) -> wanted.of(wanted.amount().plus(taken.amount())));
		}
		return changes.values().stream().filter((posting) -> !posting.amount().isZero()).toList();
	}

	/** Where one planned amount stands. */
	private record Key(int period, Side side, String category, CostDetail detail, String source) {

		static Key of(Posting posting) {
			return new Key(posting.period(), posting.side(), posting.category(), posting.detail(), posting.source());
		}

	}

}
