package eu.regioflow.payment;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.money.Money;
import eu.regioflow.trail.Recordable;

/**
 * Something happened to a lump sum that is paid without a report.
 */
public record LumpSumEvent(Kind kind, String project, String path, Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		READY("lump-sum-ready"), TAKEN_BACK("lump-sum-taken-back");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static LumpSumEvent of(Kind kind, LumpSumClaim claim) {
		return new LumpSumEvent(kind, claim.project(), claim.path(),
				new TreeMap<>(Map.of("amount", Money.sum(claim.shares().stream().map(LumpSumShare::amount).toList()))));
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public String subject() {
		return this.path;
	}

	@Override
	public Map<String, Object> facts() {
		return this.details;
	}

}
