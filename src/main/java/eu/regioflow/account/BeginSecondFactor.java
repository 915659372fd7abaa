package eu.regioflow.account;

import java.time.Instant;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.OneTimeCodes;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

/**
 * Begins a second factor: a secret for an app, which counts once a first code was given.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class BeginSecondFactor {

	private final Access access;

	private final OwnAccount own;

	private final OneTimeCodes codes;

	BeginSecondFactor(Access access, OwnAccount own, OneTimeCodes codes) {
		this.access = access;
		this.own = own;
		this.codes = codes;
	}

	/** Asks for the password; one that was begun before goes on with its secret. */
	public void begin(String password) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		this.own.requirePassword(account, password);
		this.codes.begin(account.id(), Instant.now());
	}

}
