package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.Limits.FlexibilityBase;

/**
 * How far a budget has moved from what the managing authority approved last, beside how
 * far it may move: by its plan, or by what was declared above the approved amount.
 *
 * @param category null for the partner's whole budget
 * @param base EUR that was approved
 * @param planned EUR
 * @param declared EUR
 */
public record FlexibilityRoom(String project, int partner, CostCategory category, Money base, Money planned,
		Money declared, Limits limits) {

	/**
	 * The larger of the two moves, EUR; a lower plan counts where the rule set says so.
	 */
	public Money moved() {
		Money byPlan = this.planned.minus(this.base);
		if (this.limits.flexibilityBase() == FlexibilityBase.LINE_AND_PARTNER) {
			byPlan = byPlan.abs();
		}
		Money bySpending = this.declared.minus(this.base);
		Money larger = bySpending.isMoreThan(byPlan) ? bySpending : byPlan;
		return larger.isPositive() ? larger : Money.ZERO;
	}

	/**
	 * Moved of the base, two decimals HALF_UP; empty where something moved from no base.
	 */
	public Optional<Percentage> share() {
		return Percentage.ofWhole(moved(), this.base);
	}

	/** How far it may move. */
	public Percentage limit() {
		return this.limits.flexibility();
	}

	/** Percentage points that are left; empty where the share has no figure. */
	public Optional<Percentage> left() {
		return share().map((share) -> limit().minus(share));
	}

	/** Whether it moved further than the rule allows; nothing is rounded. */
	public boolean isBeyond() {
		return moved().isMoreThan(limit(), this.base);
	}

	/** Whole per cent of the limit that are used up, cut; 100 where it has no figure. */
	public int used() {
		return share().filter((share) -> !limit().isZero())
			.map((share) -> share.percent()
				.multiply(BigDecimal.valueOf(100))
				.divideToIntegralValue(limit().percent())
				.intValue())
			.orElse(100);
	}

}
