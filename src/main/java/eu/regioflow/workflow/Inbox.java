package eu.regioflow.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open work straight from the engine's tables, in one statement over its indexes;
 * the engine's own query with permissions is many times slower.
 */
@Component
class Inbox {

	private static final String ALL = """
			select t.id_, t.task_def_key_, t.name_, t.proc_def_id_, t.due_date_, t.create_time_, t.assignee_,
			       e.business_key_
			from act_ru_task t
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			where t.suspension_state_ = 1
			""";

	// The groups come through a select of their own, so that the plan does not depend on
	// how many they are: else the server plans anew each time, as long as it then reads.
	private static final String OPEN = ALL
			+ """
					and t.id_ in (
					    select l.task_id_ from act_ru_identitylink l
					    where l.type_ = 'candidate' and (l.group_id_ = any((select cast(:groups as text[]))::text[]) or l.user_id_ = :user)
					    union select a.id_ from act_ru_task a where a.assignee_ = :user)
					""";

	private static final String BY_URGENCY = " order by t.due_date_ nulls last, t.create_time_, t.id_";

	private final JdbcClient jdbc;

	private final TaskModels models;

	Inbox(JdbcClient jdbc, TaskModels models) {
		this.jdbc = jdbc;
		this.models = models;
	}

	List<OpenTask> of(Worker worker) {
		return tasks(statement(OPEN + BY_URGENCY, worker));
	}

	Optional<OpenTask> find(String taskId, Worker worker) {
		return tasks(statement(OPEN + " and t.id_ = :task", worker).param("task", taskId)).stream().findFirst();
	}

	/** The named work that is still open, with those to whom it is offered. */
	List<OfferedTask> offered(Collection<String> tasks) {
		return offered(tasks(this.jdbc.sql(ALL + " and t.id_ = any(:tasks) order by t.create_time_, t.id_")
			.param("tasks", tasks.toArray(String[]::new))));
	}

	/** Everybody's open work that is due in that time. */
	List<OfferedTask> dueBetween(Instant from, Instant to) {
		return offered(tasks(this.jdbc.sql(ALL + " and t.due_date_ >= :from and t.due_date_ < :to" + BY_URGENCY)
			.param("from", Timestamp.from(from))
			.param("to", Timestamp.from(to))));
	}

	/** Which of the named work is still open. */
	Set<String> stillOpen(Collection<String> tasks) {
		return new HashSet<>(this.jdbc.sql("select id_ from act_ru_task where id_ = any(:tasks)")
			.param("tasks", tasks.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	private List<OfferedTask> offered(List<OpenTask> tasks) {
		Map<String, Set<String>> groups = new HashMap<>();
		Map<String, Set<String>> people = new HashMap<>();
		this.jdbc.sql("""
				select task_id_, group_id_, user_id_ from act_ru_identitylink
					where type_ = 'candidate' and task_id_ = any(:tasks)
				""").param("tasks", tasks.stream().map(OpenTask::id).toArray(String[]::new)).query((row) -> {
			boolean toGroup = row.getString(2) != null;
			(toGroup ? groups : people).computeIfAbsent(row.getString(1), (task) -> new HashSet<>())
				.add(row.getString(toGroup ? 2 : 3));
		});
		return tasks.stream()
			.map((task) -> (task.assignee() != null) ? new OfferedTask(task, Set.of(), Set.of(task.assignee()))
					: new OfferedTask(task, groups.getOrDefault(task.id(), Set.of()),
							people.getOrDefault(task.id(), Set.of())))
			.toList();
	}

	private JdbcClient.StatementSpec statement(String sql, Worker worker) {
		return this.jdbc.sql(sql)
			.param("groups", worker.groups().toArray(String[]::new))
			.param("user", worker.username());
	}

	/**
	 * Reads all rows before a bean is asked for a link, which may itself need the
	 * database.
	 */
	private List<OpenTask> tasks(JdbcClient.StatementSpec statement) {
		List<OpenTask> tasks = new ArrayList<>();
		for (Row row : statement.query(Row::of).list()) {
			TaskModel model = this.models.of(row.definition(), row.taskKey());
			tasks.add(row.task(model, this.models.link(model, row.businessKey())));
		}
		return tasks;
	}

	private record Row(String id, String taskKey, String name, String definition, Instant due, Instant created,
			String assignee, String businessKey) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					instant(row.getTimestamp(5)), instant(row.getTimestamp(6)), row.getString(7), row.getString(8));
		}

		OpenTask task(TaskModel model, String link) {
			OpenTask.Kind kind = model.isPage() ? OpenTask.Kind.PAGE : OpenTask.Kind.DECISION;
			return new OpenTask(this.id, this.taskKey, this.name, model.process(), UUID.fromString(this.businessKey),
					this.due, this.created, this.assignee, link, kind, model.outcomes());
		}

		private static Instant instant(Timestamp at) {
			return (at != null) ? at.toInstant() : null;
		}

	}

}
