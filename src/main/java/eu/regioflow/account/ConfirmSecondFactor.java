package eu.regioflow.account;

import java.time.Instant;
import java.util.Set;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.OneTimeCodes;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Confirms the second factor by a first code of the app; from then on every sign-in asks
 * for one.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class ConfirmSecondFactor {

	private final Access access;

	private final OwnAccount own;

	private final OneTimeCodes codes;

	private final ApplicationEventPublisher events;

	ConfirmSecondFactor(Access access, OwnAccount own, OneTimeCodes codes, ApplicationEventPublisher events) {
		this.access = access;
		this.own = own;
		this.codes = codes;
		this.events = events;
	}

	/**
	 * Confirms it.
	 * @return the recovery codes, to be shown this once
	 * @throws Refusal code-wrong
	 */
	public Set<String> confirm(String code) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		Set<String> recovery = this.codes.confirm(account.id(), code, Instant.now());
		if (recovery.isEmpty()) {
			throw Refusal.invalid("code-wrong");
		}
		this.events.publishEvent(AccountChanged.of(account.id(), "second-factor-added"));
		return recovery;
	}

}
