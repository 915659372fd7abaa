package eu.regioflow.account.web;

import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Grant;
import eu.regioflow.web.View;

/**
 * Somebody's account as its administrator sees it.
 *
 * @param roles each with its place, in words
 */
public record AccountRow(UUID id, String name, String username, String email, boolean enabled, List<String> roles) {

	static AccountRow of(Account account, List<Grant> grants, View view) {
		return new AccountRow(account.id(), account.displayName(), account.username(), account.email(),
				account.isEnabled(),
				grants.stream()
					.map((grant) -> view.text("account.role." + grant.role()) + ": " + AccountPage.place(grant, view))
					.sorted()
					.toList());
	}

}
