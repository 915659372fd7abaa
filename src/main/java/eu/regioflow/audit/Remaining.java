package eu.regioflow.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What corrections leave of a verified report: its lines, the flat rates computed anew on
 * them, less what was taken from a computed category itself; what they give back is
 * added.
 */
final class Remaining {

	private final Map<Integer, ExpenditureLine> lines = new TreeMap<>();

	private final Map<Integer, Money> ofLines = new TreeMap<>();

	private final Map<CostCategory, Money> taken = new EnumMap<>(CostCategory.class);

	private final FlatRates flatRates;

	Remaining(List<ExpenditureLine> lines, Collection<Correction> corrections, FlatRates flatRates) {
		this.flatRates = flatRates;
		lines.forEach((line) -> {
			this.lines.put(line.line(), line);
			this.ofLines.put(line.line(), line.verified());
		});
		corrections.forEach(this::take);
	}

	private void take(Correction correction) {
		if (correction.line() != null) {
			this.ofLines.merge(correction.line(), correction.taken().negated(), Money::plus);
		}
		else {
			this.taken.merge(correction.category(), correction.taken(), Money::plus);
		}
	}

	/** Of one line; zero where there is none. */
	Money ofLine(int line) {
		return this.ofLines.getOrDefault(line, Money.ZERO);
	}

	/** By category, the computed ones included; none is below zero. */
	Map<CostCategory, Money> categories() {
		Map<CostCategory, Money> left = new EnumMap<>(CategoryTotals
			.of(this.lines.values(), (line) -> line.declared().category(), (line) -> ofLine(line.line()),
					this.flatRates)
			.amounts());
		this.taken.forEach((category, amount) -> left.computeIfPresent(category,
				(key, computed) -> computed.minus(amount.atMost(computed))));
		return left;
	}

}
