package eu.regioflow.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All places at which somebody may do something; for questions to the database that must
 * not see more.
 *
 * @param everywhere in the whole programme; the others are empty then
 * @param projects in the whole of these
 * @param partners only at these
 */
public record Reach(boolean everywhere, List<String> projects, List<Scope> partners) {

	public Reach {
		projects = List.copyOf(projects);
		partners = List.copyOf(partners);
	}

	static Reach of(Permission permission, List<Grant> grants) {
		List<Grant> counting = grants.stream().filter(permission::isGivenBy).toList();
		if (counting.stream().anyMatch((grant) -> grant.project() == null)) {
			return new Reach(true, List.of(), List.of());
		}
		return new Reach(false,
				counting.stream().filter((grant) -> grant.partner() == null).map(Grant::project).distinct().toList(),
				counting.stream()
					.filter((grant) -> grant.partner() != null)
					.map((grant) -> Scope.partner(grant.project(), grant.partner()))
					.distinct()
					.toList());
	}

	/** The projects of which what is common may be reached. */
	public Set<String> touchedProjects() {
		Set<String> touched = new TreeSet<>(this.projects);
		this.partners.forEach((partner) -> touched.add(partner.project()));
		return touched;
	}

}
