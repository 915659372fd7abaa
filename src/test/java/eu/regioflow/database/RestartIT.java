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
	void losesNothingHoweverItEnds() throws Exception {
		RunningApplication first = this.start.ready();
		assertThat(first.log()).contains(first.url() + "/")
			.contains("/camunda/app/tasklist/", "partner-1", "password demo", "Ctrl+C");
		keep("from the first start");
		String databaseStartedAt = ask("select pg_postmaster_start_time()");
		first.kill();

		RunningApplication second = this.start.ready();
		assertThat(kept()).isEqualTo("from the first start");
		assertThat(ask("select pg_postmaster_start_time()")).as("the database that outlived the application")
			.isEqualTo(databaseStartedAt);
		assertAnotherIsKeptOut();
		assertThat(second.isUp()).isTrue();
		second.kill();
		second.killDatabase();

		try (RunningApplication third = this.start.ready()) {
			assertThat(kept()).isEqualTo("from the first start");
			third.stop();
			assertThat(RunningApplication.databaseProcesses(this.folder)).isEmpty();
			assertThat(new PostgresCluster(this.folder).log()).content().endsWith("database system is shut down\n");
		}
	}

	private void assertAnotherIsKeptOut() throws IOException {
		RunningApplication another = RunningApplication.in(this.folder).now();
		assertThat(another.awaitEnd()).isNotZero();
		assertThat(another.log()).contains("is used by another running Regioflow").contains("Stop that one first");
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
