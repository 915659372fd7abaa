package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Makes a colleague an administrator of the own partner, or ends that.
 */
@UseCase(Permission.INVITE_COLLEAGUE)
public class SwitchAdministrator {

	private final Access access;

	private final Colleagues colleagues;

	private final Grants grants;

	private final ApplicationEventPublisher events;

	SwitchAdministrator(Access access, Colleagues colleagues, Grants grants, ApplicationEventPublisher events) {
		this.access = access;
		this.colleagues = colleagues;
		this.grants = grants;
		this.events = events;
	}

	/**
	 * Takes effect at the next request; does nothing where it is so already. Whom an
	 * administrator invited stays invited.
	 * @throws Refusal last-administrator, or not-by-token where a program asks
	 */
	public void set(String project, int partner, UUID account, boolean administrator) {
		Actor actor = this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(project, partner));
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		Grant grant = this.colleagues.hold(actor, project, partner, account);
		if (!administrator) {
			this.colleagues.checkAnotherRemains(grant);
		}
		if (this.grants.setAdministrator(grant.id(), administrator) > 0) {
			this.events.publishEvent(RoleChanged.of(grant,
					administrator ? RoleChanged.Change.ADMINISTRATOR_NAMED : RoleChanged.Change.ADMINISTRATOR_ENDED));
		}
	}

}
