package eu.regioflow.account;

import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * The administrator names a colleague for somebody who is away already.
 */
@UseCase(Permission.KEEP_ACCOUNTS)
public class NameSubstituteFor {

	private final Access access;

	private final Accounts accounts;

	private final Substitutes substitutes;

	NameSubstituteFor(Access access, Accounts accounts, Substitutes substitutes) {
		this.access = access;
		this.accounts = accounts;
		this.substitutes = substitutes;
	}

	/**
	 * Names them.
	 * @throws Refusal as {@link NameSubstitute#name}
	 */
	public Substitution name(UUID absent, String username, LocalDate from, LocalDate until) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		this.accounts.findById(absent).orElseThrow(Refusal::notFound);
		return this.substitutes.name(absent, username, from, until);
	}

}
