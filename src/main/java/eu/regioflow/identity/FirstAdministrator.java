package eu.regioflow.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the account {@code admin} at the first start outside the demo, so that somebody
 * can sign in; a start without the password is refused before.
 */
@Component
@Profile("!demo")
@ConditionalOnProperty("regioflow.admin.password")
class FirstAdministrator implements ApplicationRunner {

	static final String USERNAME = "admin";

	private final Accounts accounts;

	private final Grants grants;

	private final PasswordEncoder encoder;

	private final TransactionTemplate transaction;

	private final String password;

	FirstAdministrator(Accounts accounts, Grants grants, PasswordEncoder encoder, TransactionTemplate transaction,
			@Value("${regioflow.admin.password}") String password) {
		this.accounts = accounts;
		this.grants = grants;
		this.encoder = encoder;
		this.transaction = transaction;
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.accounts.findAll().isEmpty()) {
				Account account = this.accounts
					.save(new Account(USERNAME, "Administrator", "", this.encoder.encode(this.password)));
				this.grants.save(new Grant(account.id(), Role.ADMIN, null, null));
			}
		});
	}

}
