package eu.regioflow.account;

import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

/**
 * Gives anybody any role.
 */
@UseCase(Permission.KEEP_ACCOUNTS)
public class InvitePerson {

	private static final Set<Role> OF_A_PARTNER = Set.of(Role.PARTNER, Role.CONTROLLER);

	private static final Set<Role> OF_A_PROJECT = Set.of(Role.PARTNER, Role.CONTROLLER, Role.LEAD_PARTNER);

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final Colleagues colleagues;

	private final Invitations invitations;

	InvitePerson(Access access, Projects projects, Partners partners, Colleagues colleagues, Invitations invitations) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.colleagues = colleagues;
		this.invitations = invitations;
	}

	/**
	 * Invites them.
	 * @param project null for the whole programme, which partners, lead partners and
	 * controllers cannot have
	 * @param partner null for the whole project, which partners and controllers cannot
	 * have
	 * @throws Refusal role-missing, role-place where the role does not fit the place, or
	 * as {@link Invitations#invite}
	 */
	public Invited invite(String name, String email, Role role, String project, Integer partner) {
		Actor actor = this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		if (role == null) {
			throw Refusal.invalid("role-missing");
		}
		checkPlace(role, project, partner);
		return this.invitations.invite(actor, name, email, (account) -> grant(account, role, project, partner));
	}

	private Grant grant(UUID account, Role role, String project, Integer partner) {
		return (role == Role.PARTNER) ? this.colleagues.welcome(account, project, partner, false)
				: new Grant(account, role, project, partner);
	}

	private void checkPlace(Role role, String project, Integer partner) {
		boolean fits = (project != null || !OF_A_PROJECT.contains(role))
				&& (partner != null) == OF_A_PARTNER.contains(role) && (role != Role.ADMIN || project == null);
		if (!fits) {
			throw Refusal.invalid("role-place");
		}
		if (project != null && !this.projects.existsById(project)) {
			throw Refusal.invalid("no-such-project", project);
		}
		if (partner != null && this.partners.findByProjectAndNumber(project, partner).isEmpty()) {
			throw Refusal.invalid("no-such-partner", partner, project);
		}
	}

}
