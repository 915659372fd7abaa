package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.Substitutions;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * The administrator ends a substitution before its time.
 */
@UseCase(Permission.KEEP_ACCOUNTS)
public class EndSubstitutionFor {

	private final Access access;

	private final Substitutions substitutions;

	private final Substitutes substitutes;

	EndSubstitutionFor(Access access, Substitutions substitutions, Substitutes substitutes) {
		this.access = access;
		this.substitutions = substitutions;
		this.substitutes = substitutes;
	}

	/** Ends what a person has or does at once; one that is over stays so. */
	public void end(UUID person, UUID id) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		Substitution held = this.substitutions.findById(id)
			.filter((one) -> one.absent().equals(person) || one.substitute().equals(person))
			.orElseThrow(Refusal::notFound);
		this.substitutes.end(held);
	}

}
