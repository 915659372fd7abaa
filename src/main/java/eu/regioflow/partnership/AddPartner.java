package eu.regioflow.partnership;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Adds a partner to a project; the co-financing rate is decided by its type and country.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class AddPartner {

	static final String DECISION = "co-financing-rate";

	private final Access access;

	private final Partners partners;

	private final HighestRate rates;

	AddPartner(Access access, Partners partners, HighestRate rates) {
		this.access = access;
		this.partners = partners;
		this.rates = rates;
	}

	/**
	 * Saves the partner with the fund's rate of the rule set's decision table.
	 * @throws Refusal when the table has no rate for such a partner
	 */
	public Partner add(Partner partner, String fund) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(partner.project()));
		partner.supportedBy(fund, this.rates.of(partner));
		return this.partners.save(partner);
	}

}
