package eu.regioflow.exchangerate;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import eu.regioflow.trail.Recordable;

/**
 * A month's rates were imported.
 *
 * @param added currency and rate
 * @param corrected currency, old and new rate
 */
record RatesImported(YearMonth month, Provenance provenance, String added, String corrected) implements Recordable {

	static RatesImported of(YearMonth month, Provenance provenance, RateChanges changes) {
		String added = changes.added()
			.entrySet()
			.stream()
			.map((rate) -> rate.getKey() + " " + rate.getValue().toPlainString())
			.collect(Collectors.joining(", "));
		return new RatesImported(month, provenance, added, String.join(", ", changes.told()));
	}

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String action() {
		return "exchange-rates-imported";
	}

	@Override
	public String subject() {
		return "exchange-rates/" + this.month;
	}

	/** The file's name is left out: it may hold a person's. */
	@Override
	public Map<String, Object> facts() {
		Map<String, Object> facts = new TreeMap<>();
		facts.put("source", this.provenance.source());
		facts.put("sha256", this.provenance.sha256());
		facts.put("added", this.added);
		facts.put("corrected", this.corrected);
		return facts;
	}

}
