package eu.regioflow.account.web;

import java.util.List;
import java.util.Map;

import eu.regioflow.account.Colleague;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.web.Crumb;
import eu.regioflow.web.RefusedForm;

/**
 * Who works for a partner.
 *
 * @param base the page's own path
 * @param partner its abbreviation
 * @param above the page from which the reader came
 * @param administrators those who can act
 * @param decides whether the reader says who works here
 * @param typed what was typed into the invitation
 */
public record ColleaguesPage(String base, String partner, Crumb above, List<Colleague> people,
		List<Account> administrators, Actor actor, boolean decides, Map<String, String> typed, RefusedForm refused) {

	/** Whether it is the reader, or whoever they act for. */
	public boolean isSelf(Colleague person) {
		return this.actor.isOneOf(person.id());
	}

	/** Whether nobody else could decide instead of them. */
	public boolean isLast(Colleague person) {
		return this.administrators.size() == 1 && this.administrators.get(0).id().equals(person.id());
	}

	/** Whom to ask, by name. */
	public String asked() {
		return String.join(", ", this.administrators.stream().map(Account::displayName).toList());
	}

}
