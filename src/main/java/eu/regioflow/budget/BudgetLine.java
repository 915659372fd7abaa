package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;

/**
 * One line of a partner's budget.
 *
 * @param line its place in the budget, from 1
 * @param option the code of the unit cost or lump sum that it is, or null
 * @param units at most two decimals
 * @param price EUR of one unit
 * @param amount EUR, units × price
 * @param periods EUR of each period, the first one first; they add up to the amount
 * @param investment the number of the investment that it is part of, or null
 * @param awardProcedure how what it buys is to be awarded; empty where nobody said
 */
public record BudgetLine(int line, CostCategory category, String option, String description, String unit,
		BigDecimal units, Money price, Money amount, List<Money> periods, Integer investment, String awardProcedure) {

	/** How many lines one category may have. */
	public static final int MOST_PER_CATEGORY = 300;

	public BudgetLine {
		periods = List.copyOf(periods);
	}

	/** What it is for within its category. */
	CostDetail detail() {
		return new CostDetail(this.option, this.investment);
	}

	/** A whole category as one line. */
	static BudgetLine whole(int line, CostCategory category, String option, Money amount, List<Money> periods) {
		return new BudgetLine(line, category, option, "", "", BigDecimal.ONE, amount, amount, periods, null, "");
	}

	/**
	 * Where a sum falls that nobody spread: what prepares a project in the first period,
	 * what closes it in the last, all else evenly, the last period takes the rest.
	 * @param phase of a lump sum, or null
	 * @param rounding of a period's plan
	 */
	static List<Money> spread(CostOption.Phase phase, Money whole, int periods, Rounding rounding) {
		if (phase == CostOption.Phase.PREPARATION || phase == CostOption.Phase.CLOSURE) {
			List<Money> one = new ArrayList<>(Collections.nCopies(periods, Money.ZERO));
			one.set((phase == CostOption.Phase.PREPARATION) ? 0 : periods - 1, whole);
			return one;
		}
		return withRest(whole, Collections.nCopies(periods - 1, whole.evenShare(periods, rounding)));
	}

	/** The earlier periods, and the last one with what they leave. */
	static List<Money> withRest(Money whole, List<Money> earlier) {
		List<Money> periods = new ArrayList<>(earlier);
		periods.add(whole.minus(Money.sum(earlier)));
		return periods;
	}

}
