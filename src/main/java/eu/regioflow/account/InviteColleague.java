package eu.regioflow.account;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;

/**
 * Lets a colleague work for the own partner.
 */
@UseCase(Permission.INVITE_COLLEAGUE)
public class InviteColleague {

	private final Access access;

	private final Partners partners;

	private final Colleagues colleagues;

	private final Invitations invitations;

	InviteColleague(Access access, Partners partners, Colleagues colleagues, Invitations invitations) {
		this.access = access;
		this.partners = partners;
		this.colleagues = colleagues;
		this.invitations = invitations;
	}

	/**
	 * Invites them.
	 * @param administrator whether they may invite others, too; whoever comes first does
	 * anyway
	 * @throws Refusal as {@link Invitations#invite}, or not-by-token where a program asks
	 */
	public Invited invite(String project, int partner, String name, String email, boolean administrator) {
		Actor actor = this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(project, partner));
		this.partners.get(project, partner);
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		this.colleagues.lock(actor, project, partner);
		return this.invitations.invite(actor, name, email,
				(account) -> this.colleagues.welcome(account, project, partner, administrator));
	}

}
