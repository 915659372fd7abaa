package eu.regioflow.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who works for a partner, and which of them, its administrators, say who else does.
 */
@Component
public class Colleagues {

	private final Grants grants;

	private final Accounts accounts;

	Colleagues(Grants grants, Accounts accounts) {
		this.grants = grants;
		this.accounts = accounts;
	}

	/** All of them by name, also who is invited or may not sign in. */
	public List<Colleague> of(String project, int partner) {
		Map<UUID, Grant> held = this.grants.findByProjectAndPartnerAndRole(project, partner, Role.PARTNER)
			.stream()
			.collect(Collectors.toMap(Grant::account, Function.identity()));
		return this.accounts.findByIdInOrderByDisplayName(held.keySet())
			.stream()
			.map((account) -> new Colleague(account, held.get(account.id()).isAdministrator()))
			.toList();
	}

	/** The administrators who can act: they may sign in, and have set a password. */
	public List<Account> administrators(String project, int partner) {
		return this.accounts.findAdministrators(project, partner).stream().filter(Account::hasPassword).toList();
	}

	/**
	 * The role of somebody who comes to a partner: administrator where that is wanted,
	 * and where nobody can act as one, as whoever comes then has nobody to ask.
	 */
	Grant welcome(UUID account, String project, int partner, boolean administrator) {
		return Grant.ofPartner(account, project, partner, administrator || administrators(project, partner).isEmpty());
	}

	/**
	 * A colleague's role; whoever changes the same partner's people meanwhile waits.
	 * @throws Refusal where they do not work for the partner, or not-administrator where
	 * the actor ceased to be one while they waited
	 */
	Grant hold(Actor actor, String project, int partner, UUID account) {
		List<Grant> held = lock(actor, project, partner);
		return held.stream()
			.filter((grant) -> grant.account().equals(account))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Keeps a partner's people as they are until the transaction ends. */
	List<Grant> lock(Actor actor, String project, int partner) {
		List<Grant> held = this.grants.lock(project, partner, Role.PARTNER);
		if (!actor.may(Permission.KEEP_ACCOUNTS, Scope.programme())
				&& this.grants.countAdministrators(project, partner, actor.people()) < actor.people().size()) {
			throw Refusal.forbidden("not-administrator");
		}
		return held;
	}

	/**
	 * Lets somebody stop being an administrator only where another one can act.
	 * @throws Refusal last-administrator, so that a partner is never locked out
	 */
	void checkAnotherRemains(Grant leaving) {
		List<Account> able = administrators(leaving.project(), leaving.partner());
		if (able.size() == 1 && able.get(0).id().equals(leaving.account())) {
			throw Refusal.conflict("last-administrator", able.get(0).displayName());
		}
	}

}
