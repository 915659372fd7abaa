package eu.regioflow.notification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.workflow.OfferedTask;

import org.springframework.stereotype.Component;

/**
 * Who is to be told, by what everybody holds at this moment.
 */
@Component
class Readers {

	private final Grants grants;

	private final Accounts accounts;

	Readers(Grants grants, Accounts accounts) {
		this.grants = grants;
		this.accounts = accounts;
	}

	Known now() {
		return new Known(this.grants.findAllHeld(), this.accounts);
	}

	/**
	 * What everybody holds.
	 */
	record Known(List<Grant> held, Accounts accounts) {

		/** Those to whom work is offered. */
		Set<UUID> of(OfferedTask offered) {
			Stream<UUID> members = this.held.stream()
				.filter((grant) -> grant.taskGroups().stream().anyMatch(offered.groups()::contains))
				.map(Grant::account);
			Stream<UUID> people = offered.people()
				.stream()
				.flatMap((name) -> this.accounts.findByUsername(name).stream())
				.filter(Account::isEnabled)
				.map(Account::id);
			return Stream.concat(members, people).collect(Collectors.toSet());
		}

		/** Those who hold one of the roles there. */
		Set<UUID> of(Set<Role> roles, Scope scope) {
			return this.held.stream()
				.filter((grant) -> roles.contains(grant.role()) && grant.covers(scope))
				.map(Grant::account)
				.collect(Collectors.toSet());
		}

	}

}
