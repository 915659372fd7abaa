package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.programme.CostCategory;

/**
 * One line of a partner's budget.
 *
 * @param line its place in the budget, from 1
 * @param units at most two decimals
 * @param price EUR of one unit
 * @param amount EUR, units × price
 * @param periods EUR of each period, the first one first; they add up to the amount
 */
public record BudgetLine(int line, CostCategory category, String description, String unit, BigDecimal units,
		Money price, Money amount, List<Money> periods) {

	/** How many lines one category may have. */
	public static final int MOST_PER_CATEGORY = 300;

	public BudgetLine {
		periods = List.copyOf(periods);
	}

	/** A whole category as one line. */
	static BudgetLine whole(int line, CostCategory category, Money amount, List<Money> periods) {
		return new BudgetLine(line, category, "", "", BigDecimal.ONE, amount, amount, periods);
	}

	/**
	 * An even share for each period, the last one takes the rest; what prepares a project
	 * falls in the first.
	 * @param rounding of a period's plan
	 */
	static List<Money> evenly(CostCategory category, Money whole, int periods, Rounding rounding) {
		if (category == CostCategory.PREPARATION) {
			List<Money> first = new ArrayList<>(Collections.nCopies(periods, Money.ZERO));
			first.set(0, whole);
			return first;
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
