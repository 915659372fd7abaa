package eu.regioflow.partnership;

import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Percentage;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.Decisions;

/**
 * Adds a partner to a project; the co-financing rate is decided by its type and country.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class AddPartner {

	static final String DECISION = "co-financing-rate";

	private final Access access;

	private final Partners partners;

	private final Projects projects;

	private final Decisions decisions;

	AddPartner(Access access, Partners partners, Projects projects, Decisions decisions) {
		this.access = access;
		this.partners = partners;
		this.projects = projects;
		this.decisions = decisions;
	}

	/**
	 * Saves the partner with the fund's rate of the rule set's decision table.
	 * @throws Refusal when the table has no rate for such a partner
	 */
	public Partner add(Partner partner, String fund) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(partner.project()));
		String ruleSet = this.projects.get(partner.project()).ruleSet();
		List<Map<String, Object>> results = this.decisions.evaluate(DECISION, Map.of("ruleSet", ruleSet, "legalStatus",
				partner.legalStatus().key(), "countryGroup", countryGroup(partner.country())));
		if (results.isEmpty()) {
			throw Refusal.invalid("no-co-financing-rate", partner.legalStatus(), partner.country());
		}
		partner.supportedBy(fund, Percentage.of(String.valueOf(results.get(0).get("ratePercent"))));
		return this.partners.save(partner);
	}

	private static String countryGroup(String country) {
		return Set.of("CH", "NO").contains(country) ? country : "EU";
	}

}
