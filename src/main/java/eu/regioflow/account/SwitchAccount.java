package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes somebody the right to sign in, or gives it back.
 */
@UseCase(Permission.KEEP_ACCOUNTS)
public class SwitchAccount {

	private final Access access;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	SwitchAccount(Access access, Accounts accounts, ApplicationEventPublisher events) {
		this.access = access;
		this.accounts = accounts;
		this.events = events;
	}

	/**
	 * Takes effect at the next request; does nothing where it is so already.
	 * @throws Refusal own-account, so that somebody can always sign in
	 */
	public Account set(UUID id, boolean enabled) {
		Actor actor = this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		Account account = this.accounts.findById(id).orElseThrow(Refusal::notFound);
		if (actor.isOneOf(id)) {
			throw Refusal.conflict("own-account");
		}
		if (account.isEnabled() != enabled) {
			if (enabled) {
				account.enable();
			}
			else {
				account.disable();
			}
			this.events.publishEvent(AccountChanged.of(id, enabled ? "account-enabled" : "account-disabled"));
		}
		return this.accounts.save(account);
	}

}
