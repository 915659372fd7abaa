package eu.regioflow.search;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.identity.Reach;
import eu.regioflow.identity.Scope;

/**
 * A statement's text and arguments, into which is written where the caller may look.
 */
final class Sight {

	private final StringBuilder sql = new StringBuilder();

	private final List<Object> arguments = new ArrayList<>();

	Sight add(String text, Object... values) {
		this.sql.append(text);
		this.arguments.addAll(List.of(values));
		return this;
	}

	/** That what is common to a project may be seen. */
	Sight project(Reach reach, String project) {
		return reach.everywhere() ? add("true")
				: add(project + " = any (?)", (Object) reach.touchedProjects().toArray(String[]::new));
	}

	/** That what is a partner's own may be seen. */
	Sight partner(Reach reach, String project, String partner) {
		if (reach.everywhere()) {
			return add("true");
		}
		return add(
				"(%1$s = any (?) or (%1$s, %2$s) in (select * from unnest(?::text[], ?::integer[])))".formatted(project,
						partner),
				reach.projects().toArray(String[]::new),
				reach.partners().stream().map(Scope::project).toArray(String[]::new),
				reach.partners().stream().map(Scope::partner).toArray(Integer[]::new));
	}

	String sql() {
		return this.sql.toString();
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
