package eu.regioflow.budget;

import java.util.List;

import eu.regioflow.partnership.CoFinancing;

/**
 * What a draft says of the partner's small project fund beside its costs.
 *
 * @param drafted the funds that it would have; null where the partner's stay
 * @param contributions where the partner's own share of it comes from; empty when nobody
 * said
 */
public record SmallProjectFund(CoFinancing drafted, List<Contribution> contributions) {

	/** Nothing is said. */
	static final SmallProjectFund NONE = new SmallProjectFund(null, List.of());

	public SmallProjectFund {
		contributions = List.copyOf(contributions);
	}

}
