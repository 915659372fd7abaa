package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.Limits.FlexibilityBase;

/**
 * Whether a budget moves so little that the joint secretariat may adopt it, by the share
 * and the base that the rule set lays down; what goes beyond is for the managing
 * authority. Moves are measured against what the managing authority approved last, so
 * that many small ones are not allowed what a large one is not.
 *
 * @param excesses what goes beyond; empty when nothing does
 */
public record Flexibility(List<Excess> excesses) {

	public Flexibility {
		excesses = List.copyOf(excesses);
	}

	/** What the figure that goes beyond belongs to. */
	public enum Reach {

		CATEGORY, PARTNER, PROJECT

	}

	/**
	 * One figure that goes beyond.
	 *
	 * @param category only of a category
	 * @param base EUR that was approved
	 * @param after EUR that it would be
	 */
	public record Excess(Reach reach, String category, Money base, Money after) {

	}

	/**
	 * Looks at one partner's move.
	 * @param base EUR by category, approved last
	 * @param after the plan by category
	 * @param project the base of all partners, and what they would have together
	 */
	static Flexibility of(Limits limits, Map<CostCategory, Money> base, Breakdown after, Excess project) {
		List<Excess> excesses = new ArrayList<>();
		if (limits.flexibilityBase() == FlexibilityBase.LINE_AND_PARTNER) {
			Set<CostCategory> categories = new TreeSet<>(base.keySet());
			after.keys().forEach((category) -> categories.add(CostCategory.valueOf(category)));
			for (CostCategory category : categories) {
				Excess move = new Excess(Reach.CATEGORY, category.name(), base.getOrDefault(category, Money.ZERO),
						after.row(category).planned());
				if (isAbove(limits, move.after.minus(move.base).abs(), move.base)) {
					excesses.add(move);
				}
			}
		}
		Excess partner = new Excess(Reach.PARTNER, null, Money.sum(base.values()), after.total().planned());
		Money moved = partner.after.minus(partner.base);
		boolean bothWays = limits.flexibilityBase() == FlexibilityBase.LINE_AND_PARTNER;
		if (isAbove(limits, bothWays ? moved.abs() : moved, partner.base)) {
			excesses.add(partner);
		}
		if (project.after.isMoreThan(project.base)) {
			excesses.add(project);
		}
		return new Flexibility(excesses);
	}

	private static boolean isAbove(Limits limits, Money moved, Money base) {
		return moved.isMoreThan(limits.flexibility(), base);
	}

	/** Whether the joint secretariat may adopt it. */
	public boolean isKept() {
		return this.excesses.isEmpty();
	}

}
