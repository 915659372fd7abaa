package eu.regioflow.desk.web;

import java.util.List;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Handovers;
import eu.regioflow.identity.Substitution;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Component;

/**
 * For whom the reader may act today.
 */
@Component
class StandIns {

	private final Handovers handovers;

	private final Accounts accounts;

	private final Processes processes;

	StandIns(Handovers handovers, Accounts accounts, Processes processes) {
		this.handovers = handovers;
		this.accounts = accounts;
		this.processes = processes;
	}

	/** Nobody while they act for somebody already. */
	List<StandIn> of(Actor actor) {
		if (actor.onBehalfOf() != null) {
			return List.of();
		}
		return this.handovers.runningFor(actor.person()).stream().map(this::of).toList();
	}

	private StandIn of(Substitution held) {
		Account absent = this.accounts.findById(held.absent()).orElseThrow();
		Worker worker = new Worker(absent.username(), TaskGroup.of(this.handovers.grants(held)));
		return new StandIn(held.id(), absent.displayName(), this.processes.openTasks(worker).size());
	}

}
