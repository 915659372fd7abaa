package eu.regioflow.account;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.PasswordRule;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Changes the own password.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class ChangePassword {

	private final Access access;

	private final OwnAccount own;

	private final Accounts accounts;

	private final PasswordRule rule;

	private final PasswordEncoder encoder;

	private final ApplicationEventPublisher events;

	ChangePassword(Access access, OwnAccount own, Accounts accounts, PasswordRule rule, PasswordEncoder encoder,
			ApplicationEventPublisher events) {
		this.access = access;
		this.own = own;
		this.accounts = accounts;
		this.rule = rule;
		this.encoder = encoder;
		this.events = events;
	}

	/**
	 * Takes the new password when the present one is right.
	 * @throws Refusal password-wrong, password-same or one of {@link PasswordRule}
	 */
	public void change(String present, String wanted) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		this.own.requirePassword(account, present);
		if (wanted.equals(present)) {
			throw Refusal.invalid("password-same");
		}
		this.rule.check(wanted, account);
		account.changePassword(this.encoder.encode(wanted));
		this.accounts.save(account);
		this.events.publishEvent(AccountChanged.of(account.id(), "password-changed"));
	}

}
