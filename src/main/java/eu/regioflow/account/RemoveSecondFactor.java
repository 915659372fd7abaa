package eu.regioflow.account;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.OneTimeCodes;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes the second factor away, for instance before another telephone gets it.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class RemoveSecondFactor {

	private final Access access;

	private final OwnAccount own;

	private final OneTimeCodes codes;

	private final ApplicationEventPublisher events;

	RemoveSecondFactor(Access access, OwnAccount own, OneTimeCodes codes, ApplicationEventPublisher events) {
		this.access = access;
		this.own = own;
		this.codes = codes;
		this.events = events;
	}

	/** Asks for the password once more. */
	public void remove(String password) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		this.own.requirePassword(account, password);
		this.codes.remove(account.id());
		this.events.publishEvent(AccountChanged.of(account.id(), "second-factor-removed"));
	}

}
