package eu.regioflow.budget;

import java.util.List;
import java.util.Map;

import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.FlatRateKind;

/**
 * A partner's budget as somebody states it.
 *
 * @param investments null to leave those that are there
 * @param contributions null to leave those that are there
 * @param coFinancing null to leave the funds as they are
 * @param smallProjectFund null to leave it as it is
 */
public record StatedBudget(Map<FlatRateKind, Percentage> flatRates, List<TypedLine> lines, List<Investment> investments,
		List<Contribution> contributions, List<FundShare> coFinancing, StatedSmallProjectFund smallProjectFund) {

	/** Only rates and lines; the rest stays. */
	public static StatedBudget of(Map<FlatRateKind, Percentage> flatRates, List<TypedLine> lines) {
		return new StatedBudget(flatRates, lines, null, null, null, null);
	}

	/** The same with other investments. */
	public StatedBudget withInvestments(List<Investment> others) {
		return new StatedBudget(this.flatRates, this.lines, others, this.contributions, this.coFinancing,
				this.smallProjectFund);
	}

	/** The same with other contributions. */
	public StatedBudget withContributions(List<Contribution> others) {
		return new StatedBudget(this.flatRates, this.lines, this.investments, others, this.coFinancing,
				this.smallProjectFund);
	}

	/** The same with other funds. */
	public StatedBudget withFunds(List<FundShare> others) {
		return new StatedBudget(this.flatRates, this.lines, this.investments, this.contributions, others,
				this.smallProjectFund);
	}

	/** The same with another small project fund. */
	public StatedBudget withSmallProjectFund(StatedSmallProjectFund other) {
		return new StatedBudget(this.flatRates, this.lines, this.investments, this.contributions, this.coFinancing,
				other);
	}

}
