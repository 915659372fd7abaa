package eu.regioflow.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.identity.AccessToken;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.SecondFactor;
import eu.regioflow.identity.TokenReach;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Fact;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

/**
 * What the page of the own account shows.
 *
 * @param tokens those that open the door now, newest first
 * @param issued a token's secret, shown this once, or null
 * @param factor null while there is none
 * @param picture of the secret while the second factor is begun, or null
 * @param secret the same in letters
 * @param recoveryCodes shown this once, or empty
 * @param typed what was typed into the form of a token
 */
public record AccountPage(Actor actor, List<AccessToken> tokens, String issued, SecondFactor factor, Picture picture,
		String secret, List<String> recoveryCodes, Map<String, String> typed, RefusedForm refused) {

	/** How long a token may live, in days. */
	private static final List<Integer> LIVES = List.of(7, 30, 90, 365);

	/** Who the person is, and what they may do where. */
	public List<Fact> facts(View view) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(view.text("account.name"), this.actor.displayName()));
		facts.add(new Fact(view.text("account.username"), this.actor.username()));
		for (Grant grant : this.actor.grants()) {
			facts.add(new Fact(view.text("account.role." + grant.role()), place(grant, view)));
		}
		return facts;
	}

	static String place(Grant grant, View view) {
		if (grant.project() == null) {
			return view.text("account.place.programme");
		}
		return (grant.partner() == null) ? view.text("account.place.project", grant.project())
				: view.text("account.place.partner", grant.project(), grant.partner());
	}

	/** Where the person may say who works there. */
	public List<Grant> ownPartners() {
		return this.actor.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.PARTNER && grant.partner() != null)
			.toList();
	}

	public List<Choice> reaches(View view) {
		return List.of(new Choice(TokenReach.READ.name(), view.text("account.token.reach.READ")),
				new Choice(TokenReach.WRITE.name(), view.text("account.token.reach.WRITE")));
	}

	public List<Choice> lives(View view) {
		return LIVES.stream()
			.map((days) -> new Choice(days.toString(), view.text("account.token.days", days)))
			.toList();
	}

	/** All of the person's projects, or one of those that a grant names. */
	public List<Choice> projects(View view) {
		List<Choice> projects = new ArrayList<>(List.of(new Choice("", view.text("account.token.everywhere"))));
		this.actor.grants()
			.stream()
			.map(Grant::project)
			.filter((project) -> project != null)
			.distinct()
			.sorted()
			.forEach((project) -> projects.add(new Choice(project, project)));
		return projects;
	}

	/** What was typed, or what stands there before. */
	public String typed(String field, String otherwise) {
		return this.typed.getOrDefault(field, otherwise);
	}

}
