package eu.regioflow.account;

import java.time.LocalDate;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Names a colleague who acts for the caller during an absence.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class NameSubstitute {

	private final Access access;

	private final OwnAccount own;

	private final Substitutes substitutes;

	NameSubstitute(Access access, OwnAccount own, Substitutes substitutes) {
		this.access = access;
		this.own = own;
		this.substitutes = substitutes;
	}

	/**
	 * Names them.
	 * @param from the first day in the programme's zone
	 * @param until the last day
	 * @throws Refusal substitute-days, substitute-past, substitute-long, substitute-unfit
	 * or substitute-overlap
	 */
	public Substitution name(String username, LocalDate from, LocalDate until) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		return this.substitutes.name(this.own.of(actor).id(), username, from, until);
	}

}
