package eu.regioflow.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may take work, and give it back: everybody for themselves, and back only where
 * somebody else can take it then.
 *
 * <p>
 * The engine lets people who may work on a task take it for anybody, but not let go of
 * it, because to it that is the same as giving it to anybody. So the rule is ours; whose
 * act it is, is remembered for the running thread and asked of the task once more by the
 * command that changes it, as others may have been faster.
 */
@Component
class HandBack {

	private static final ThreadLocal<Act> RUNNING = new ThreadLocal<>();

	private static final String OFFERED = """
			select exists (select 1 from act_ru_identitylink where task_id_ = :task and type_ = 'candidate')
			""";

	private final Inbox inbox;

	private final TaskCards cards;

	private final JdbcClient jdbc;

	HandBack(Inbox inbox, TaskCards cards, JdbcClient jdbc) {
		this.inbox = inbox;
		this.cards = cards;
		this.jdbc = jdbc;
	}

	void check(String taskId, Worker worker) {
		OpenTask task = this.inbox.find(taskId, worker).orElseThrow(Refusal::notFound);
		String taker = Optional.ofNullable(task.assignee())
			.orElseThrow(() -> Refusal.conflict("task-not-taken", shown(task)));
		if (!taker.equals(worker.username())) {
			throw Refusal.forbidden("task-taken-by-another", shown(task));
		}
		if (!this.jdbc.sql(OFFERED).param("task", taskId).query(Boolean.class).single()) {
			throw Refusal.conflict("task-personal", shown(task));
		}
	}

	/** The title as the reader's list has it; the engine's is English. */
	private String shown(OpenTask task) {
		Locale language = LocaleContextHolder.getLocale();
		Map<String, String> titles = language.getLanguage().equals("en") ? Map.of()
				: this.cards.titles(List.of(task.id()), language);
		return titles.getOrDefault(task.id(), task.name());
	}

	/**
	 * Somebody takes a task, or gives it back.
	 *
	 * @param worker the engine's name of whoever does it
	 */
	record Act(String task, String worker) {

		/** Before it is given back: nobody else took it meanwhile. */
		void requireStillTheirs(TaskEntity found) {
			if (found != null && !this.worker.equals(found.getAssignee())) {
				throw Refusal.forbidden("task-taken-by-another", found.getName());
			}
		}

		/** After it was taken: not for somebody else, and not from somebody else. */
		void requireTheirs(TaskEntity found) {
			if (found != null && !this.worker.equals(found.getAssignee())) {
				throw Refusal.forbidden("task-for-oneself", found.getName());
			}
		}

	}

	/** Something that runs as such an act. */
	interface Work<E extends Exception, F extends Exception> {

		void run() throws E, F;

	}

	/** Lets the engine know whose act it is while the work runs. */
	static <E extends Exception, F extends Exception> void during(Act act, Work<E, F> work) throws E, F {
		RUNNING.set(act);
		try {
			work.run();
		}
		finally {
			RUNNING.remove();
		}
	}

	/** Null where none is running. */
	static Act running() {
		return RUNNING.get();
	}

}
