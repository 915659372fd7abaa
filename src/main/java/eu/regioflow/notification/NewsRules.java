package eu.regioflow.notification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * Who is told of which event: the decision table {@code news}.
 */
@Component
class NewsRules {

	private final Decisions decisions;

	NewsRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/** What holds for an event, if anybody is told of it. */
	Optional<News> of(String action) {
		return this.decisions.evaluate("news", Map.of("action", action)).stream().findFirst().map(NewsRules::news);
	}

	private static News news(Map<String, Object> row) {
		Set<Role> told = EnumSet.noneOf(Role.class);
		for (String role : String.valueOf(row.get("told")).split(",")) {
			told.add(Role.valueOf(role.strip()));
		}
		return new News(told, String.valueOf(row.get("amount")), String.valueOf(row.get("page")));
	}

	/**
	 * How an event is told.
	 *
	 * @param amount the name of the fact that is the amount, or empty
	 * @param page its path, with names in braces that the event's subject fills in
	 */
	record News(Set<Role> told, String amount, String page) {
	}

}
