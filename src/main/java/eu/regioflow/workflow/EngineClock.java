package eu.regioflow.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/**
 * The engine's idea of the time, so that timers follow the business clock.
 */
@Component
public class EngineClock {

	private static final int AT_ONCE = 100;

	private static final Duration A_MOMENT = Duration.ofMillis(50);

	private final ProcessEngineConfigurationImpl configuration;

	private final ManagementService jobs;

	private final RuntimeService runtime;

	EngineClock(ProcessEngineConfigurationImpl configuration, ManagementService jobs, RuntimeService runtime) {
		this.configuration = configuration;
		this.jobs = jobs;
		this.runtime = runtime;
	}

	/** From now on the engine's time is the real one plus this offset. */
	public void follow(Duration offset) {
		ClockUtil.offset(offset.toMillis());
	}

	/**
	 * Runs every timer and asynchronous step that is due, one after the other, nobody
	 * being signed in, and returns when none is left. Call it outside a transaction.
	 * @return the steps that failed; they will be tried again as their model says
	 */
	public synchronized List<FailedJob> runDueJobs() {
		List<FailedJob> failed = new ArrayList<>();
		pausedDuring(() -> failed.addAll(apart()));
		return failed;
	}

	/** Does something while no background step runs or begins. */
	public synchronized void pausedDuring(Runnable work) {
		JobExecutor background = this.configuration.getJobExecutor();
		boolean resume = background.isActive();
		background.shutdown();
		try {
			work.run();
		}
		finally {
			if (resume) {
				background.start();
			}
		}
	}

	/** On a thread of its own, so that no signed-in person is taken for the actor. */
	private List<FailedJob> apart() {
		FutureTask<List<FailedJob>> work = new FutureTask<>(this::untilNoneIsDue);
		Thread thread = new Thread(work, "due-jobs");
		thread.start();
		try {
			return work.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while due steps ran", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Due steps could not be run", ex.getCause());
		}
	}

	private List<FailedJob> untilNoneIsDue() {
		List<FailedJob> failed = new ArrayList<>();
		Set<String> tried = new HashSet<>();
		List<Job> due = due(tried);
		while (!due.isEmpty()) {
			for (Job job : due) {
				run(job, tried, failed);
			}
			due = due(tried);
		}
		return failed;
	}

	private List<Job> due(Set<String> tried) {
		return this.jobs.createJobQuery()
			.executable()
			.orderByJobDuedate()
			.asc()
			.listPage(0, AT_ONCE)
			.stream()
			.filter((job) -> !tried.contains(job.getId()))
			.toList();
	}

	private void run(Job job, Set<String> tried, List<FailedJob> failed) {
		try {
			this.jobs.executeJob(job.getId());
		}
		catch (OptimisticLockingException ex) {
			// a background thread had already begun this step; its result counts
			LockSupport.parkNanos(A_MOMENT.toNanos());
		}
		catch (RuntimeException ex) {
			if (this.jobs.createJobQuery().jobId(job.getId()).count() > 0) {
				tried.add(job.getId());
				failed.add(failure(job, ex));
			}
		}
	}

	private FailedJob failure(Job job, RuntimeException reason) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(job.getProcessInstanceId())
			.singleResult();
		String step = this.jobs.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
		return new FailedJob(job.getProcessDefinitionKey(), (instance != null) ? instance.getBusinessKey() : null, step,
				reason.getMessage());
	}

}
