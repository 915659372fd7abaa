package eu.regioflow.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * A draft beside what the ledger plans for the partner now.
 *
 * @param periods how many the project has
 * @param before the ledger's plan by category, period and source
 */
public record BudgetReview(Partner partner, BudgetDraft draft, RuleSet rules, BudgetCatalogue catalogue, int periods,
		BudgetPlan plan, Before before, Flexibility flexibility) {

	/** What the draft changes, a row for each key that either of the two has. */
	public List<PlanChange> changes(Dimension dimension, Comparator<String> order) {
		Breakdown now = this.before.by(dimension);
		Breakdown then = this.plan.by(dimension);
		Set<String> keys = new TreeSet<>(now.keys());
		keys.addAll(then.keys());
		return keys.stream()
			.sorted(order)
			.map((key) -> PlanChange.of(key, now.row(key).planned(), then.row(key).planned()))
			.toList();
	}

	/** EUR that the partner itself would bear of a part. */
	public Money partnerShare(BudgetPart part) {
		return this.plan.by(Dimension.SHARE).row(new Share(part, CoFinancing.PARTNER).key()).planned();
	}

	/** Who would bear the budget. */
	public Financing financing() {
		return this.draft.financing(this.partner);
	}

	/** Whether a budget of this rule set may have a small project fund. */
	public boolean mayHaveSmallProjectFund() {
		return this.catalogue.categories().contains(CostCategory.SPF);
	}

	/** Whether costs of a small project fund are planned that no fund bears a part of. */
	boolean lacksSmallProjectFunds() {
		return this.plan.by(Dimension.CATEGORY).row(CostCategory.SPF).planned().isPositive()
				&& !financing().hasSmallProjectFund();
	}

	/** Whether the draft has other funds than the partner. */
	public boolean changesFunds() {
		return !financing().isSameAs(this.partner.financing());
	}

	/** Whether only the managing authority may adopt the draft. */
	public boolean isForAuthority() {
		return changesFunds() || !this.flexibility.isKept();
	}

	/** What the draft changes of the whole. */
	public PlanChange total() {
		return PlanChange.of(null, this.before.category().total().planned(),
				this.plan.by(Dimension.CATEGORY).total().planned());
	}

	/** What the ledger plans now. */
	public record Before(Breakdown category, Breakdown period, Breakdown source) {

		/** By one of the three. */
		public Breakdown by(Dimension dimension) {
			return switch (dimension) {
				case CATEGORY -> this.category;
				case PERIOD -> this.period;
				case SOURCE -> this.source;
				default -> throw new IllegalArgumentException(dimension.name());
			};
		}

	}

}
