package eu.regioflow.partnership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * The funds of a partner and their rates; what they leave is the partner's own. At most
 * four funds, each from 0 to 100 %, together at most 100 %.
 */
public record CoFinancing(SortedMap<String, Percentage> funds) {

	/** The source that bears what no fund does. */
	public static final String PARTNER = "PARTNER";

	/** How many funds a partner may have. */
	static final int MOST_FUNDS = 4;

	private static final Percentage NOTHING = Percentage.of("0");

	private static final Percentage ALL = Percentage.of("100");

	/** No fund; the partner bears everything. */
	public static final CoFinancing NONE = new CoFinancing(Collections.emptySortedMap());

	/**
	 * Refuses what cannot finance anything.
	 * @throws Refusal when there are more than four funds, a rate is outside 0 to 100 %,
	 * or all rates together are above 100 %
	 */
	public CoFinancing {
		if (funds.size() > MOST_FUNDS) {
			throw refusal("too-many-funds", funds.lastKey(), funds.get(funds.lastKey()), MOST_FUNDS, funds.size());
		}
		funds.forEach((fund, rate) -> {
			if (rate.compareTo(NOTHING) < 0 || rate.compareTo(ALL) > 0) {
				throw refusal("fund-rate-out-of-bounds", fund, rate, fund, rate);
			}
		});
		Percentage sum = sum(funds);
		if (sum.compareTo(ALL) > 0) {
			throw refusal("fund-rates-above-100", funds.lastKey(), funds.get(funds.lastKey()), sum);
		}
	}

	private static Percentage sum(SortedMap<String, Percentage> funds) {
		return funds.values().stream().reduce(NOTHING, Percentage::plus);
	}

	private static Refusal refusal(String code, String fund, Percentage rate, Object... arguments) {
		return Refusal.invalid(code, List.of(LocatedError.at(0, fund, rate.toString(), code, arguments)), arguments);
	}

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

	/**
	 * How much of what the partner bears stands beside each fund, in proportion to the
	 * funds' shares; the parts always add up to the partner's share (the reference system
	 * rounds each part on its own and may gain or lose a cent). Where no fund bears
	 * anything, nothing stands beside one.
	 * @param parts of one amount by source, as {@link #split} gives them
	 * @return EUR by fund
	 */
	public static Map<String, Money> partnerByFund(Map<String, Money> parts) {
		Map<String, Money> funds = new LinkedHashMap<>(parts);
		Money partner = funds.remove(PARTNER);
		if (funds.values().stream().allMatch(Money::isZero)) {
			return funds;
		}
		Iterator<Money> beside = partner.allocate(funds.values().stream().map((share) -> share.amount().abs()).toList())
			.iterator();
		funds.replaceAll((fund, share) -> beside.next());
		return funds;
	}

	/**
	 * Splits the amounts of consecutive periods: the whole is split once, and the last
	 * period takes what the earlier periods' shares leave of each source, so that sources
	 * add up in every period and periods add up in every source.
	 * @param periods EUR, the first period first
	 * @return for each period EUR by source
	 */
	public List<Map<String, Money>> splitPeriods(List<Money> periods, Rounding fundShare) {
		Map<String, Money> left = splitWhole(periods, fundShare);
		List<Map<String, Money>> split = new ArrayList<>();
		for (Money period : periods) {
			Map<String, Money> parts = (split.size() < periods.size() - 1) ? split(period, fundShare)
					: new LinkedHashMap<>(left);
			parts.forEach((source, part) -> left.merge(source, part.negated(), Money::plus));
			split.add(parts);
		}
		return split;
	}

	/** What every source bears of all periods together. */
	public Map<String, Money> splitWhole(List<Money> periods, Rounding fundShare) {
		return split(Money.sum(periods), fundShare);
	}

	/** The funds with their shares, in order. */
	public List<FundShare> shares() {
		return this.funds.entrySet().stream().map((fund) -> new FundShare(fund.getKey(), fund.getValue())).toList();
	}

	/** Whether the same funds bear the same shares. */
	public boolean isSameAs(CoFinancing other) {
		return this.funds.keySet().equals(other.funds.keySet()) && this.funds.keySet()
			.stream()
			.allMatch((fund) -> this.funds.get(fund).compareTo(other.funds.get(fund)) == 0);
	}

	/** Such as {@code ERDF 50.00, IPA 20.00}. */
	public String inWords() {
		return this.funds.entrySet()
			.stream()
			.map((fund) -> fund.getKey() + " " + fund.getValue())
			.collect(Collectors.joining(", "));
	}

	/** Every source with its rate, the partner last with what is left to 100 %. */
	public Map<String, Percentage> rates() {
		Map<String, Percentage> rates = new LinkedHashMap<>(this.funds);
		rates.put(PARTNER, ALL.minus(sum(this.funds)));
		return rates;
	}

}
