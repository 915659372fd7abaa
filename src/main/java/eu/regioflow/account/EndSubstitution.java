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
 * Whoever is back, or cannot act for another any more, ends it before its time.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class EndSubstitution {

	private final Access access;

	private final OwnAccount own;

	private final Substitutions substitutions;

	private final Substitutes substitutes;

	EndSubstitution(Access access, OwnAccount own, Substitutions substitutions, Substitutes substitutes) {
		this.access = access;
		this.own = own;
		this.substitutions = substitutions;
		this.substitutes = substitutes;
	}

	/** Ends it at once; one that is over stays so. */
	public void end(UUID id) {
		UUID caller = this.own.of(this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared())).id();
		Substitution held = this.substitutions.findById(id)
			.filter((one) -> one.absent().equals(caller) || one.substitute().equals(caller))
			.orElseThrow(Refusal::notFound);
		this.substitutes.end(held);
	}

}
