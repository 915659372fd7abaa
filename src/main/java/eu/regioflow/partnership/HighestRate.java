package eu.regioflow.partnership;

import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.money.Percentage;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * How much of a partner's costs funds may bear, by the decision table
 * {@code co-financing-rate}.
 */
@Component
public class HighestRate {

	private static final String DECISION = "co-financing-rate";

	private final Projects projects;

	private final Decisions decisions;

	HighestRate(Projects projects, Decisions decisions) {
		this.projects = projects;
		this.decisions = decisions;
	}

	/**
	 * The rate of the partner's rule set, legal status and country.
	 * @throws Refusal {@code no-co-financing-rate} when the table has none
	 */
	public Percentage of(Partner partner) {
		String ruleSet = this.projects.get(partner.project()).ruleSet();
		List<Map<String, Object>> results = this.decisions.evaluate(DECISION, Map.of("ruleSet", ruleSet, "legalStatus",
				partner.legalStatus().key(), "countryGroup", countryGroup(partner.country())));
		if (results.isEmpty()) {
			throw Refusal.invalid("no-co-financing-rate", partner.legalStatus(), partner.country());
		}
		return Percentage.of(String.valueOf(results.get(0).get("ratePercent")));
	}

	private static String countryGroup(String country) {
		return Set.of("CH", "NO").contains(country) ? country : "EU";
	}

}
