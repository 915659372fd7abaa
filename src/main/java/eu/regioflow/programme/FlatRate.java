package eu.regioflow.programme;

import java.util.Set;

import eu.regioflow.money.Percentage;

/**
 * A category that is computed as a percentage of others, such as office and
 * administration of staff (Reg 481/2014 Art 4, programme manual 7.2.2).
 */
public record FlatRate(FlatRateKind kind, Percentage percentage) {

	/** The category that is computed. */
	public CostCategory category() {
		return this.kind.category();
	}

	/** The categories on whose sum it is computed. */
	public Set<CostCategory> base() {
		return this.kind.base();
	}

}
