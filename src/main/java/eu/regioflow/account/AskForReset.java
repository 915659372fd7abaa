package eu.regioflow.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.SignInTries;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends somebody who forgot the password a link. It is no use case: nobody is signed in
 * who could hold a permission.
 */
@Component
@Transactional
public class AskForReset {

	private final Accounts accounts;

	private final AccountLinks links;

	private final SignInTries tries;

	AskForReset(Accounts accounts, AccountLinks links, SignInTries tries) {
		this.accounts = accounts;
		this.links = links;
		this.tries = tries;
	}

	/**
	 * Sends a link to each account of that name or address. Whoever asks is not told
	 * whether there is one, nor whether it was asked for too often.
	 */
	public void ask(String nameOrAddress) {
		String who = "reset of " + nameOrAddress;
		if (nameOrAddress.isBlank() || nameOrAddress.indexOf(0) >= 0 || !this.tries.isAllowed(who)) {
			return;
		}
		this.tries.failed(who);
		Map<UUID, Account> found = new LinkedHashMap<>();
		this.accounts.findByUsername(nameOrAddress.strip()).ifPresent((account) -> found.put(account.id(), account));
		this.accounts.findByEmailIgnoreCaseOrderByUsername(nameOrAddress.strip())
			.forEach((account) -> found.put(account.id(), account));
		found.values()
			.stream()
			.filter(Account::isEnabled)
			.forEach((account) -> this.links.issue(account.id(), LinkIssued.Kind.RESET, ""));
	}

}
