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
 * Ends a colleague's work for the own partner, and the substitutions that rested on it;
 * their account and other roles stay.
 */
@UseCase(Permission.INVITE_COLLEAGUE)
public class WithdrawColleague {

	private final Access access;

	private final Colleagues colleagues;

	private final Grants grants;

	private final Substitutes substitutes;

	private final ApplicationEventPublisher events;

	WithdrawColleague(Access access, Colleagues colleagues, Grants grants, Substitutes substitutes,
			ApplicationEventPublisher events) {
		this.access = access;
		this.colleagues = colleagues;
		this.grants = grants;
		this.substitutes = substitutes;
		this.events = events;
	}

	/**
	 * Ends it at once, also where they did not take up the invitation yet.
	 * @throws Refusal last-administrator, so that a partner is never locked out, or
	 * own-role, or not-by-token where a program asks
	 */
	public void withdraw(String project, int partner, UUID account) {
		Actor actor = this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(project, partner));
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		Grant grant = this.colleagues.hold(actor, project, partner, account);
		this.colleagues.checkAnotherRemains(grant);
		if (actor.isOneOf(account)) {
			throw Refusal.conflict("own-role");
		}
		this.grants.delete(grant);
		this.events.publishEvent(RoleChanged.of(grant, RoleChanged.Change.WITHDRAWN));
		this.substitutes.endUnfit(account);
	}

}
