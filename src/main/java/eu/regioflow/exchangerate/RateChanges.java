package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.refusal.LocatedError;

/**
 * What an import would change of a month's stored rates.
 *
 * @param added rates of currencies that had none
 * @param corrected new rates of currencies that had another
 * @param told the corrections with their old and new values
 * @param refused those among them that submitted reports used
 */
record RateChanges(Map<String, BigDecimal> added, Map<String, BigDecimal> corrected, List<String> told,
		List<LocatedError> refused) {

	static RateChanges of(ReadRates read, List<StoredRate> stored) {
		Map<String, StoredRate> before = stored.stream()
			.collect(Collectors.toMap(StoredRate::currency, Function.identity()));
		RateChanges changes = new RateChanges(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
		read.rates().forEach((rate) -> changes.add(rate, before.get(rate.currency())));
		return changes;
	}

	private void add(ReadRate rate, StoredRate stored) {
		if (stored == null) {
			this.added.put(rate.currency(), rate.rate());
			return;
		}
		if (stored.rate().compareTo(rate.rate()) == 0) {
			return;
		}
		String before = stored.rate().toPlainString();
		String after = rate.rate().toPlainString();
		this.corrected.put(rate.currency(), rate.rate());
		this.told.add("%s %s > %s".formatted(rate.currency(), before, after));
		if (stored.isUsed()) {
			this.refused.add(LocatedError.at(rate.row(), RateRow.VALUE, after, "rate-in-use", rate.currency(),
					stored.month(), before));
		}
	}

}
