package eu.regioflow;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import eu.regioflow.clock.BusinessClock;
import eu.regioflow.workflow.EngineClock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Puts all tables back to the rows of the first start before a test class begins.
 */
public class DemoState implements BeforeAllCallback {

	private static final String TABLES = """
			select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
				order by tablename
			""";

	/** Lock not available, and deadlock. */
	private static final Set<String> HELD = Set.of("55P03", "40P01");

	@Override
	public void beforeAll(ExtensionContext context) throws Exception {
		restore(SpringExtension.getApplicationContext(context));
	}

	/**
	 * Restores the rows; the first call of a run keeps them. Where listeners do not end,
	 * it says so afterwards, so that what one class left does not fail all others too.
	 */
	public static synchronized void restore(ApplicationContext application) {
		try {
			awaitListeners(application);
		}
		finally {
			putBackInPause(application);
		}
	}

	private static void putBackInPause(ApplicationContext application) {
		EngineClock engine = application.getBean(EngineClock.class);
		engine.pausedDuring(() -> {
			try {
				putBack();
			}
			catch (SQLException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		BusinessClock clock = application.getBean(BusinessClock.class);
		clock.set(Instant.parse("2020-02-10T08:00:00Z"));
		engine.follow(clock.offset());
	}

	// A job that was running when the engine paused may hold a table that we want, and
	// want one that we hold; so we never wait while we hold any, but try again.
	private static void putBack() throws SQLException, IOException {
		Instant limit = Instant.now().plus(Duration.ofSeconds(60));
		while (true) {
			try {
				putBackAtOnce();
				return;
			}
			catch (SQLException ex) {
				if (!HELD.contains(ex.getSQLState()) || Instant.now().isAfter(limit)) {
					throw ex;
				}
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
		}
	}

	private static void putBackAtOnce() throws SQLException, IOException {
		try (Connection superuser = superuser(); Statement sql = superuser.createStatement()) {
			List<String> tables = tables(sql);
			sql.execute("set session_replication_role = replica");
			superuser.setAutoCommit(false);
			if (!sql.executeQuery("select 1 from pg_namespace where nspname = 'kept'").next()) {
				sql.execute("create schema kept");
				for (String table : tables) {
					sql.execute("create table kept.%1$s as table public.%1$s".formatted(table));
				}
			}
			// deleting is much quicker than truncating, which makes new files
			sql.execute("lock table " + String.join(", ", tables) + " in access exclusive mode nowait");
			for (String table : tables) {
				sql.addBatch("delete from public.%s".formatted(table));
				sql.addBatch("insert into public.%1$s %2$s select * from kept.%1$s".formatted(table,
						table.equals("posting") ? "overriding system value" : ""));
			}
			sql.executeBatch();
			superuser.commit();
		}
	}

	private static List<String> tables(Statement sql) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = sql.executeQuery(TABLES)) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

	/** Waits until what follows a commit has been done. */
	public static void awaitListeners(ApplicationContext application) {
		JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
		Instant limit = Instant.now().plus(Duration.ofSeconds(120));
		while (jdbc.queryForObject("select count(*) from event_publication where completion_date is null",
				Integer.class) > 0) {
			if (Instant.now().isAfter(limit)) {
				throw new IllegalStateException("Listeners did not end: "
						+ jdbc.queryForList("select * from event_publication where completion_date is null"));
			}
			Thread.onSpinWait();
		}
	}

	/** The database's superuser, for what no user of the product may do. */
	public static Connection superuser() throws IOException, SQLException {
		Properties access = new Properties();
		try (Reader file = Files
			.newBufferedReader(Path.of(System.getProperty("regioflow.data.directory"), "postgres-access.properties"))) {
			access.load(file);
		}
		String url = "jdbc:postgresql://localhost:%s/regioflow".formatted(access.getProperty("port"));
		return DriverManager.getConnection(url, "postgres", access.getProperty("postgres"));
	}

}
