package eu.regioflow.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import eu.regioflow.money.Money;

/**
 * Postings added up by one dimension. Every total on any page, in any answer and on any
 * statement is read from one.
 */
public final class Breakdown {

	private final Map<String, Balance> rows;

	private final Balance total;

	Breakdown(Map<String, Balance> rows) {
		this.rows = rows;
		this.total = rows.values().stream().reduce(Balance.EMPTY, Balance::plus);
	}

	/**
	 * Adds up postings that are not, or not yet, in the ledger: a draft's live totals.
	 */
	public static Breakdown of(Collection<Posting> postings, Dimension dimension) {
		Map<String, Map<Measure, Money>> rows = new TreeMap<>();
		for (Posting posting : postings) {
			if (posting.side() == dimension.side()) {
				rows.computeIfAbsent(dimension.keyOf(posting), (key) -> new EnumMap<>(Measure.class))
					.merge(posting.measure(), posting.amount(), Money::plus);
			}
		}
		Map<String, Balance> balances = new LinkedHashMap<>();
		rows.forEach((key, amounts) -> balances.put(key, new Balance(amounts)));
		return new Breakdown(balances);
	}

	/** The keys that have postings. */
	public Set<String> keys() {
		return this.rows.keySet();
	}

	/** The row of a key; all zero when it has no postings. */
	public Balance row(Object key) {
		return this.rows.getOrDefault(String.valueOf(key), Balance.EMPTY);
	}

	/**
	 * The rows of the keys added up one after the other: how far it had come with each.
	 */
	public List<Balance> running(List<?> keys) {
		List<Balance> running = new ArrayList<>();
		Balance soFar = Balance.EMPTY;
		for (Object key : keys) {
			soFar = soFar.plus(row(key));
			running.add(soFar);
		}
		return running;
	}

	/** The rows of both together. */
	public Breakdown plus(Breakdown other) {
		Map<String, Balance> both = new LinkedHashMap<>(this.rows);
		other.rows.forEach((key, balance) -> both.merge(key, balance, Balance::plus));
		return new Breakdown(both);
	}

	public Balance total() {
		return this.total;
	}

	/**
	 * The same rows under coarser keys, added up where several have the same one.
	 */
	public Breakdown by(UnaryOperator<String> coarser) {
		Map<String, Balance> together = new LinkedHashMap<>();
		this.rows.forEach((key, balance) -> together.merge(coarser.apply(key), balance, Balance::plus));
		return new Breakdown(together);
	}

	/** The same without the row of one key; its total is that of the other rows. */
	public Breakdown without(String key) {
		Map<String, Balance> others = new LinkedHashMap<>(this.rows);
		others.remove(key);
		return new Breakdown(others);
	}

}
