package eu.regioflow.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;

import eu.regioflow.DemoState;
import eu.regioflow.Regioflow;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The open work of a person who has 50 of 100,000 tasks, with its links and due dates,
 * against the one statement that finds the tasks.
 */
public final class InboxBenchmark {

	private static final int WARM_UP = 100;

	private static final int PAIRS = 100;

	private static final String TASKS = """
			insert into act_ru_task
				select (jsonb_populate_record(null::act_ru_task, to_jsonb(one)
						|| jsonb_build_object('id_', 'many-' || n))).*
					from (select * from act_ru_task order by id_ limit 1) one, generate_series(1, 100000) n
			""";

	// every two-thousandth is offered to the group of the first task, the others to 5,000
	// other groups
	private static final String OFFERS = """
			insert into act_ru_identitylink
				select (jsonb_populate_record(null::act_ru_identitylink, to_jsonb(one) || jsonb_build_object('id_',
						'many-' || n, 'task_id_', 'many-' || n, 'group_id_', case when n % 2000 = 0 then one.group_id_ else 'group-' || n % 5000 end))).*
					from (select * from act_ru_identitylink where type_ = 'candidate' and group_id_ is not null
						order by id_ limit 1) one, generate_series(1, 100000) n
			""";

	private static final String ONE_STATEMENT = """
			select t.id_, t.name_, t.due_date_, e.business_key_ from act_ru_task t
				join act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.suspension_state_ = 1 and t.id_ in (select task_id_ from act_ru_identitylink
					where type_ = 'candidate' and group_id_ = ?)
				order by t.due_date_ nulls last, t.create_time_, t.id_
			""";

	private InboxBenchmark() {
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "inbox-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = SpringApplication.run(Regioflow.class)) {
			JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
			String group = jdbc.queryForObject("select group_id_ from act_ru_identitylink where type_ = 'candidate' "
					+ "and group_id_ is not null order by id_ limit 1", String.class);
			try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
				sql.execute("set session_replication_role = replica");
				sql.execute(TASKS);
				sql.execute(OFFERS);
				sql.execute("vacuum analyze act_ru_task, act_ru_identitylink");
			}
			Processes processes = application.getBean(Processes.class);
			Worker worker = new Worker("nobody", Set.of(group));
			if (processes.openTasks(worker).size() < 50) {
				throw new IllegalStateException("The inbox holds " + processes.openTasks(worker).size());
			}
			measure(new Pairs("warm-up", 0), WARM_UP, () -> processes.openTasks(worker), jdbc, group);
			Pairs pairs = new Pairs("Inbox of 50 of 100,000 tasks against its one statement", 2);
			measure(pairs, PAIRS, () -> processes.openTasks(worker), jdbc, group);
			pairs.print();
		}
	}

	private static void measure(Pairs pairs, int count, Pairs.Work ours, JdbcTemplate jdbc, String group)
			throws Exception {
		for (int i = 0; i < count; i++) {
			pairs.measure(ours, () -> jdbc.queryForList(ONE_STATEMENT, group));
		}
	}

}
