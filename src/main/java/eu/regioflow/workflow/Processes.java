package eu.regioflow.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves work on: the only door through which features reach running processes.
 *
 * <p>
 * Everything happens in the caller's transaction, in the name of whoever is signed in,
 * and without the engine's own permission checks: the use case has checked its own.
 */
@Component
@Transactional
public class Processes {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final EngineCalls engine;

	private final Inbox inbox;

	private final HandBack handBack;

	Processes(RuntimeService runtime, TaskService tasks, EngineCalls engine, Inbox inbox, HandBack handBack) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.engine = engine;
		this.inbox = inbox;
		this.handBack = handBack;
	}

	/** Starts the newest version of a process about one aggregate. */
	public void start(String processKey, UUID businessKey) {
		this.engine.run(() -> this.runtime.startProcessInstanceByKey(processKey, businessKey.toString()));
	}

	/**
	 * Completes the one open task of that kind about one aggregate.
	 * @throws Refusal {@code task-not-open} (conflict) when there is none
	 */
	public void complete(String taskKey, UUID businessKey) {
		this.engine.run(() -> {
			Task task = open(taskKey, businessKey);
			if (task == null) {
				throw Refusal.conflict("task-not-open", taskKey);
			}
			PageWork.during(task.getId(), () -> this.tasks.complete(task.getId()));
		});
	}

	/**
	 * Says anew what the open task of that kind about one aggregate is and when it is
	 * due; does nothing where it is done already.
	 * @param title what its card says from now on
	 * @param due null when it has no deadline now
	 */
	public void renew(String taskKey, UUID businessKey, String title, Date due) {
		this.engine.run(() -> {
			Task task = open(taskKey, businessKey);
			if (task != null) {
				task.setName(title);
				task.setDueDate(due);
				this.tasks.saveTask(task);
			}
		});
	}

	/** Ends every live instance of a process about one aggregate, if there is any. */
	public void cancel(String processKey, UUID businessKey, String reason) {
		this.engine.run(() -> {
			for (ProcessInstance instance : live(processKey, businessKey)) {
				this.runtime.deleteProcessInstance(instance.getId(), reason);
			}
		});
	}

	/** Says whether a process about this aggregate is under way. */
	public boolean isLive(String processKey, UUID businessKey) {
		return this.engine.call(() -> !live(processKey, businessKey).isEmpty());
	}

	/** The aggregates about which a process is under way, once for each instance. */
	public List<UUID> liveKeys(String processKey) {
		return this.engine.call(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.list()
			.stream()
			.map((instance) -> UUID.fromString(instance.getBusinessKey()))
			.toList());
	}

	/**
	 * What waits for this person, the most urgent first; work without a deadline last.
	 */
	public List<OpenTask> openTasks(Worker worker) {
		return this.inbox.of(worker);
	}

	/**
	 * The named work that is still open, with those to whom it is offered; for telling
	 * them, so whoever asks must not show it to others.
	 */
	public List<OfferedTask> offered(Collection<String> tasks) {
		return this.inbox.offered(tasks);
	}

	/** Likewise everybody's work that is due in that time. */
	public List<OfferedTask> dueBetween(Instant from, Instant to) {
		return this.inbox.dueBetween(from, to);
	}

	/** Which of the named work is still open. */
	public Set<String> stillOpen(Collection<String> tasks) {
		return this.inbox.stillOpen(tasks);
	}

	/**
	 * Completes a decision task with an outcome and a comment.
	 * @param comment may be null or empty where the use case allows it
	 * @throws Refusal not found when the task is not open or not this person's;
	 * {@code task-has-a-page} (conflict) for work that is done on a page;
	 * {@code outcome-unknown} (invalid); or whatever the use case behind it refuses with
	 */
	public void decide(String taskId, Worker worker, String outcome, String comment) {
		OpenTask task = this.inbox.find(taskId, worker).orElseThrow(Refusal::notFound);
		if (task.kind() == OpenTask.Kind.PAGE) {
			throw Refusal.conflict("task-has-a-page");
		}
		Decision decision = Decision.of(outcome, comment, task.outcomes());
		this.engine.run(() -> this.tasks.complete(taskId,
				Map.of(Decision.OUTCOME, decision.outcome(), Decision.COMMENT, decision.comment())));
	}

	/**
	 * Gives work that this person took back to everybody to whom it is offered.
	 * @throws Refusal not found when the task is not open or not for this person;
	 * {@code task-taken-by-another} (forbidden); {@code task-not-taken} (conflict) where
	 * nobody took it; {@code task-personal} (conflict) where it is offered to nobody
	 * else; {@code task-changed} (conflict) where somebody changed it at the same moment
	 */
	public void handBack(String taskId, Worker worker) {
		this.handBack.check(taskId, worker);
		try {
			HandBack.during(new HandBack.Act(taskId, worker.username()),
					() -> this.engine.run(() -> this.tasks.setAssignee(taskId, null)));
		}
		catch (OptimisticLockingException ex) {
			throw Refusal.conflict("task-changed");
		}
	}

	/** Null when there is none. */
	private Task open(String taskKey, UUID businessKey) {
		return this.tasks.createTaskQuery()
			.taskDefinitionKey(taskKey)
			.processInstanceBusinessKey(businessKey.toString())
			.singleResult();
	}

	private List<ProcessInstance> live(String processKey, UUID businessKey) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(businessKey.toString())
			.listPage(0, 100);
	}

}
