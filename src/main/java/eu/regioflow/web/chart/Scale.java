package eu.regioflow.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import eu.regioflow.money.Money;

/**
 * An axis from zero in steps of 1, 2 or 5 times a power of ten.
 *
 * @param steps from zero to the top
 */
record Scale(List<Money> steps) {

	private static final int MOST_STEPS = 5;

	private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

	static Scale upTo(Collection<Money> values) {
		Money highest = values.stream().max(Comparator.naturalOrder()).orElse(Money.ZERO);
		for (int power = 0;; power++) {
			for (BigDecimal step : STEPS) {
				Money size = Money.of(step.movePointRight(power));
				List<Money> steps = stepsOf(size, highest);
				if (steps.size() <= MOST_STEPS + 1) {
					return new Scale(steps);
				}
			}
		}
	}

	private static List<Money> stepsOf(Money size, Money highest) {
		List<Money> steps = new ArrayList<>(List.of(Money.ZERO, size));
		while (highest.isMoreThan(steps.get(steps.size() - 1)) && steps.size() <= MOST_STEPS + 1) {
			steps.add(steps.get(steps.size() - 1).plus(size));
		}
		return steps;
	}

	Money top() {
		return this.steps.get(this.steps.size() - 1);
	}

}
