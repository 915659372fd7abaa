package eu.regioflow.budget;

import java.util.List;
import java.util.Map;

import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.FlatRateKind;

/**
 * A partner's budget as somebody states it.
 *
 * @param contributions null to leave those that are there
 * @param coFinancing null to leave the funds as they are
 */
public record StatedBudget(Map<FlatRateKind, Percentage> flatRates, List<TypedLine> lines,
		List<Contribution> contributions, List<FundShare> coFinancing) {

	/** Only rates and lines; the rest stays. */
	public static StatedBudget of(Map<FlatRateKind, Percentage> flatRates, List<TypedLine> lines) {
		return new StatedBudget(flatRates, lines, null, null);
	}

}
