package eu.regioflow.web;

import java.util.Set;

import eu.regioflow.identity.Role;

/**
 * A link of the main navigation; a module declares its own as a bean.
 *
 * @param order smaller comes first
 * @param key of the message that is the link's text
 * @param href path inside the portal
 * @param roles who sees it; empty for every signed-in person
 */
public record NavItem(int order, String key, String href, Set<Role> roles) {

	public NavItem {
		roles = Set.copyOf(roles);
	}

	boolean isFor(Set<String> names) {
		return this.roles.isEmpty() || this.roles.stream().map(Role::name).anyMatch(names::contains);
	}

	/** Whether a page stands under this link. */
	public boolean leadsTo(String path) {
		return this.href.equals(path) || (!"/".equals(this.href) && path.startsWith(this.href + "/"));
	}

}
