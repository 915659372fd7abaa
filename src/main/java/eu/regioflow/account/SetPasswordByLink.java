package eu.regioflow.account;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.PasswordRule;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the password of whoever holds the link. It is no use case: nobody is signed in who
 * could hold a permission. A second factor stays as it is.
 */
@Component
@Transactional
public class SetPasswordByLink {

	private final Access access;

	private final AccountLinks links;

	private final Accounts accounts;

	private final PasswordRule rule;

	private final PasswordEncoder encoder;

	private final ApplicationEventPublisher events;

	SetPasswordByLink(Access access, AccountLinks links, Accounts accounts, PasswordRule rule, PasswordEncoder encoder,
			ApplicationEventPublisher events) {
		this.access = access;
		this.links = links;
		this.accounts = accounts;
		this.rule = rule;
		this.encoder = encoder;
		this.events = events;
	}

	/** Whose link it is, while it works. */
	@Transactional(readOnly = true)
	public Optional<Account> holder(String secret) {
		return this.links.account(secret).flatMap(this.accounts::findById).filter(Account::isEnabled);
	}

	/**
	 * Sets the password and uses the link up.
	 * @return the name to sign in with
	 * @throws Refusal link-over where the link does not work any more, or one of
	 * {@link PasswordRule}
	 */
	public String set(String secret, String wanted) {
		Account account = holder(secret).orElseThrow(() -> Refusal.conflict("link-over"));
		this.rule.check(wanted, account);
		UUID used = this.links.use(secret).orElseThrow(() -> Refusal.conflict("link-over"));
		account.changePassword(this.encoder.encode(wanted));
		this.accounts.save(account);
		this.access.asSystem(() -> {
			this.events.publishEvent(AccountChanged.of(used, "password-set-by-link"));
			return null;
		});
		return account.username();
	}

}
