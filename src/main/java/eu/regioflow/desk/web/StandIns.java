package eu.regioflow.desk.web;

import java.time.Clock;
import java.util.List;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.Substitutions;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Component;

/**
 * For whom the reader may act today.
 */
@Component
class StandIns {

	private final Substitutions substitutions;

	private final Accounts accounts;

	private final Grants grants;

	private final Processes processes;

	private final Clock clock;

	StandIns(Substitutions substitutions, Accounts accounts, Grants grants, Processes processes, Clock clock) {
		this.substitutions = substitutions;
		this.accounts = accounts;
		this.grants = grants;
		this.processes = processes;
		this.clock = clock;
	}

	/** Nobody while they act for somebody already. */
	List<StandIn> of(Actor actor) {
		if (actor.onBehalfOf() != null) {
			return List.of();
		}
		return this.substitutions.findHeldBy(actor.person(), this.clock.instant()).stream().map(this::of).toList();
	}

	private StandIn of(Substitution held) {
		Account absent = this.accounts.findById(held.absent()).orElseThrow();
		Worker worker = new Worker(absent.username(), this.grants.groupsOf(absent.username()));
		return new StandIn(held.id(), absent.displayName(), this.processes.openTasks(worker).size());
	}

}
