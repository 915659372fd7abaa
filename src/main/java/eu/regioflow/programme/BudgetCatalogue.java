package eu.regioflow.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a budget of a rule set may be made of beside real costs.
 *
 * @param options unit costs and lump sums, by code
 * @param categories in which a budget may have lines, whether or not they are declared
 * one by one
 */
public record BudgetCatalogue(List<CostOption> options, Set<CostCategory> categories) {

	/**
	 * The categories that consist of what the catalogue lays down, and of nothing else.
	 */
	private static final Set<CostCategory> LAID_DOWN = EnumSet.of(CostCategory.PREPARATION, CostCategory.UNIT_COSTS,
			CostCategory.LUMP_SUMS);

	public BudgetCatalogue {
		options = List.copyOf(options);
	}

	/** The unit cost or lump sum of this code. */
	public Optional<CostOption> option(String code) {
		return this.options.stream().filter((option) -> option.code().equals(code)).findFirst();
	}

	/** Whether a line of the category has to name a unit cost or lump sum. */
	public static boolean isLaidDown(CostCategory category) {
		return LAID_DOWN.contains(category);
	}

}
