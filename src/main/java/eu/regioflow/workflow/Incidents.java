package eu.regioflow.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * What in the engine waits for an operator.
 */
@Component
public class Incidents {

	private final RuntimeService runtime;

	private final ManagementService jobs;

	private final EngineCalls engine;

	Incidents(RuntimeService runtime, ManagementService jobs, EngineCalls engine) {
		this.runtime = runtime;
		this.jobs = jobs;
		this.engine = engine;
	}

	/** Steps that nobody will try again until an operator does something. */
	public long open() {
		return this.engine.call(() -> this.runtime.createIncidentQuery().count());
	}

	/** Steps whose last try failed, whether or not another is to come. */
	public long failedJobs() {
		return this.engine.call(() -> this.jobs.createJobQuery().withException().count());
	}

}
