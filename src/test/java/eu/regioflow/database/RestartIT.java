package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestartIT {

	private Path folder;

	private RunningApplication.Start start;

	@BeforeEach
	void chooseFolder() throws IOException {
		this.folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "restart-");
		this.start = RunningApplication.in(this.folder);
	}

	@AfterEach
	void leaveNoProcess() {
		RunningApplication.killDatabaseOf(this.folder);
	}

	@Test
	void stopsItsDatabaseAndKeepsItsRows() throws Exception {
		try (RunningApplication first = this.start.ready()) {
			assertThat(first.log()).contains(first.url() + "/")
				.contains("/camunda/app/tasklist/", "partner-1", "password demo", "Ctrl+C");
			keep("before the stop");
			first.stop();
			assertThat(RunningApplication.databaseProcesses(this.folder)).isEmpty();
			assertThat(new PostgresCluster(this.folder).log()).content().endsWith("database system is shut down\n");
		}
		try (RunningApplication second = this.start.ready()) {
			assertThat(kept()).isEqualTo("before the stop");
			assertThat(second.isUp()).isTrue();
		}
	}

	@Test
	void joinsTheDatabaseThatOutlivedAKilledApplication() throws Exception {
		RunningApplication first = this.start.ready();
		keep("before the kill");
		first.kill();
		String startedAt = ask("select pg_postmaster_start_time()");

		try (RunningApplication second = this.start.ready()) {
			assertThat(kept()).isEqualTo("before the kill");
			assertThat(ask("select pg_postmaster_start_time()")).isEqualTo(startedAt);
			assertThat(second.isUp()).isTrue();
		}
	}

	@Test
	void startsAgainWhenApplicationAndDatabaseWereKilled() throws Exception {
		RunningApplication first = this.start.ready();
		keep("before both kills");
		first.kill();
		first.killDatabase();

		try (RunningApplication second = this.start.ready()) {
			assertThat(kept()).isEqualTo("before both kills");
			assertThat(second.isUp()).isTrue();
		}
	}

	@Test
	void aSecondApplicationIsKeptOutOfTheFolder() throws Exception {
		try (RunningApplication first = this.start.ready();
				RunningApplication second = RunningApplication.in(this.folder).now()) {
			assertThat(second.awaitEnd()).isNotZero();
			assertThat(second.log()).contains("is used by another running Regioflow").contains("Stop that one first");
			assertThat(first.isUp()).isTrue();
		}
	}

	private void keep(String text) throws IOException, SQLException {
		try (Connection connection = owner(); Statement statement = connection.createStatement()) {
			statement.execute("create table restart_test (kept text)");
			statement.execute("insert into restart_test values ('" + text + "')");
		}
	}

	private String kept() throws IOException, SQLException {
		return ask("select kept from restart_test");
	}

	private String ask(String query) throws IOException, SQLException {
		try (Connection connection = owner();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private Connection owner() throws IOException, SQLException {
		PostgresAccess access = PostgresAccess.readFrom(new PostgresCluster(this.folder).accessFile());
		return DriverManager.getConnection(access.url(), PostgresAccess.OWNER, access.ownerPassword());
	}

}
