package eu.regioflow.account.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Account;
import eu.regioflow.web.Choice;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

/**
 * What the page on somebody's substitutes shows.
 *
 * @param base its path
 * @param name of whoever is away, where an administrator looks; null at the own page
 * @param rows what is not over, the first one first
 * @param colleagues who could do the work
 */
public record SubstitutesPage(String base, String name, List<Row> rows, List<Account> colleagues,
		Map<String, String> typed, RefusedForm refused) {

	/**
	 * A substitution.
	 *
	 * @param other the name of the other person
	 * @param acting whether the page's person acts, else they are away
	 * @param running whether it holds today
	 */
	public record Row(UUID id, String other, boolean acting, boolean running, LocalDate from, LocalDate until) {
	}

	/** Whom the person may choose. */
	public List<Choice> choices(View view) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("substitute.choose"))));
		this.colleagues.forEach((person) -> choices.add(new Choice(person.username(), person.displayName())));
		return choices;
	}

	/** What was typed. */
	public String typed(String field) {
		return this.typed.getOrDefault(field, "");
	}

	/** Whether an administrator looks. */
	public boolean isForOthers() {
		return this.name != null;
	}

}
