package eu.regioflow.partnership;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;

/**
 * The funds of a partner and their rates; what they leave is the partner's own.
 */
public record CoFinancing(SortedMap<String, Percentage> funds) {

	/** The source that bears what no fund does. */
	public static final String PARTNER = "PARTNER";

	/**
	 * Splits an amount over its sources: each fund's share is cut once, the partner takes
	 * the remainder, so that the parts always add up to the amount (differs from the
	 * reference system, which loses cents in places).
	 * @return EUR by source, the funds in order, the partner last
	 */
	public Map<String, Money> split(Money amount, Rounding fundShare) {
		Map<String, Money> parts = new LinkedHashMap<>();
		Money rest = amount;
		for (Map.Entry<String, Percentage> fund : this.funds.entrySet()) {
			Money share = amount.times(fund.getValue(), fundShare);
			parts.put(fund.getKey(), share);
			rest = rest.minus(share);
		}
		parts.put(PARTNER, rest);
		return parts;
	}

	/** Every source with its rate, the partner last with what is left to 100 %. */
	public Map<String, Percentage> rates() {
		Map<String, Percentage> rates = new LinkedHashMap<>(this.funds);
		Percentage left = Percentage.of("100");
		for (Percentage rate : this.funds.values()) {
			left = left.minus(rate);
		}
		rates.put(PARTNER, left);
		return rates;
	}

}
