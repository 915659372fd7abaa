package eu.regioflow.expenditure;

import java.util.List;
import java.util.Map;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.RuleSet;

/**
 * On what terms a report's costs are computed and borne: declaration, control,
 * verification and corrections of one report all use the same.
 *
 * @param flatRates of the partner, frozen with the list at its first submission
 * @param financing frozen likewise
 * @param fundShare how a fund's share is rounded
 */
public record Terms(FlatRates flatRates, Financing financing, Rounding fundShare) {

	public static Terms of(FlatRates flatRates, Financing financing, RuleSet rules) {
		return new Terms(flatRates, financing, rules.rounding(RoundingPoint.FUND_SHARE));
	}

	/**
	 * What each source bears of costs, in EUR; the partner takes the remainder of each
	 * part of its budget.
	 * @param costs EUR by category
	 */
	public Map<Share, Money> split(Map<CostCategory, Money> costs) {
		return this.financing.split(costs, this.fundShare);
	}

	/** Whether a category follows from others. */
	public boolean isComputed(CostCategory category) {
		return this.flatRates.isComputed(category);
	}

	/** Whether a flat rate leaves no place for real costs of a category. */
	public boolean isReplaced(CostCategory category) {
		return this.flatRates.isReplaced(category);
	}

	/** The flat rates, in the order in which they are computed. */
	public List<FlatRate> rates() {
		return this.flatRates.rates();
	}

	/** As what a category's amounts are posted. */
	public Component component(CostCategory category) {
		return CategoryTotals.component(category, this.flatRates);
	}

	/** As what amounts of a detail of a category are posted. */
	public Component component(CostCategory category, CostDetail detail) {
		return CategoryTotals.component(category, detail, this.flatRates);
	}

}
