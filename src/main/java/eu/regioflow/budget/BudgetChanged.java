package eu.regioflow.budget;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.trail.Recordable;

/**
 * A partner's budget was drafted or adopted.
 *
 * @param action {@code budget-drafted} or {@code budget-adopted}
 */
record BudgetChanged(String project, int partner, String action, Map<String, Object> facts) implements Recordable {

	/**
	 * Names the version with the other facts.
	 * @param version of the draft
	 */
	static BudgetChanged of(String action, BudgetDraft draft, Map<String, Object> more) {
		Map<String, Object> facts = new TreeMap<>(more);
		facts.put("version", draft.version());
		return new BudgetChanged(draft.project(), draft.partner(), action, facts);
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String subject() {
		return "%s/partner/%d/budget".formatted(this.project, this.partner);
	}

}
