package eu.regioflow.calculation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Division;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What control makes of a list of expenditure.
 *
 * @param byTypology what was deducted by typology of error, then what the flat rates lose
 * with it under {@code flatRate.<category>}; adds up to all that is deducted; EUR
 */
public record ControlOutcome(Division division, Map<String, Money> byTypology) {

	/** Divides the items and adds up the deductions. */
	public static ControlOutcome of(List<ControlledItem> items, FlatRates flatRates) {
		Division division = new Division(items.stream().map(ControlledItem::item).toList(), flatRates);
		Map<String, Money> typologies = new TreeMap<>();
		for (ControlledItem controlled : items) {
			if (!controlled.item().deducted().isZero()) {
				typologies.merge(controlled.typology(), controlled.item().deducted(), Money::plus);
			}
		}
		Map<String, Money> byTypology = new LinkedHashMap<>(typologies);
		division.categories().forEach((category, parts) -> {
			if (flatRates.isComputed(category)) {
				byTypology.put("flatRate." + CategoryKeys.of(category), parts.deducted());
			}
		});
		return new ControlOutcome(division, byTypology);
	}

	/** What one category declared, and what became of it; zero where there is nothing. */
	public Division.Parts of(CostCategory category) {
		return this.division.categories().getOrDefault(category, Division.Parts.NONE);
	}

	/**
	 * An item with what its controller found.
	 *
	 * @param typology of the error, null where nothing is deducted
	 */
	public record ControlledItem(Assessment.Item item, String typology) {

	}

}
