package eu.regioflow.programme;

import eu.regioflow.money.Percentage;

/**
 * A flat rate that a rule set offers to its partners.
 *
 * @param percentage the rate; the highest one where it is adjustable
 * @param adjustable whether a partner may choose a lower rate
 * @param standard whether it applies to every partner without being chosen
 */
public record FlatRateOffer(FlatRateKind kind, Percentage percentage, boolean adjustable, boolean standard) {

	FlatRate rate() {
		return new FlatRate(this.kind, this.percentage);
	}

}
