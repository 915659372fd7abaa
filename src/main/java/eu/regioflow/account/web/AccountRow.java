package eu.regioflow.account.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Role;
import eu.regioflow.web.View;

/**
 * Somebody's account as its administrator sees it.
 */
public record AccountRow(UUID id, String name, String username, String email, boolean enabled, List<Held> roles) {

	/**
	 * A role.
	 *
	 * @param text with its place, in words
	 * @param people where those who work for the partner are shown, or null
	 */
	public record Held(String text, String people) {

		static Held of(Grant grant, View view) {
			String text = view.text("account.role." + grant.role()) + ": " + AccountPage.place(grant, view);
			return new Held(grant.isAdministrator() ? text + " – " + view.text("colleague.administrator") : text,
					(grant.role() == Role.PARTNER)
							? "/projects/%s/partners/%d/people".formatted(grant.project(), grant.partner()) : null);
		}

	}

	static AccountRow of(Account account, List<Grant> grants, View view) {
		return new AccountRow(account.id(), account.displayName(), account.username(), account.email(),
				account.isEnabled(),
				grants.stream().map((grant) -> Held.of(grant, view)).sorted(Comparator.comparing(Held::text)).toList());
	}

}
