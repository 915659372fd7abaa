package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
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

	private final Grants grants;

	private final Substitutes substitutes;

	private final ApplicationEventPublisher events;

	WithdrawColleague(Access access, Grants grants, Substitutes substitutes, ApplicationEventPublisher events) {
		this.access = access;
		this.grants = grants;
		this.substitutes = substitutes;
		this.events = events;
	}

	/**
	 * Ends it at once.
	 * @throws Refusal own-role: the last person at a partner must not lock everybody out
	 */
	public void withdraw(String project, int partner, UUID account) {
		Actor actor = this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(project, partner));
		if (actor.isOneOf(account)) {
			throw Refusal.conflict("own-role");
		}
		Grant grant = this.grants.findByProjectAndPartnerAndRole(project, partner, Role.PARTNER)
			.stream()
			.filter((held) -> held.account().equals(account))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		this.grants.delete(grant);
		this.events.publishEvent(AccountChanged.ofRole(grant, "role-withdrawn"));
		this.substitutes.endUnfit(account);
	}

}
