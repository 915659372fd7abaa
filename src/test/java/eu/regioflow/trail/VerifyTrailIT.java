package eu.regioflow.trail;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Properties;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application's command that checks the audit trail.
 */
class VerifyTrailIT {

	@TempDir
	private Path folder;

	@Test
	void itEndsWithZeroOnAWholeTrailAndWithOneOnAnAlteredOne() throws Exception {
		try (RunningApplication application = RunningApplication.in(this.folder).extracted().ready()) {
			application.stop();
		}
		try (RunningApplication command = RunningApplication.in(this.folder)
			.extracted()
			.with(VerifyTrailCommand.NAME)
			.now()) {
			assertThat(command.awaitEnd()).as(command.log()).isZero();
			assertThat(command.log()).contains("The audit trail is whole");
		}
		try (RunningApplication application = RunningApplication.in(this.folder).extracted().ready()) {
			alter();
			application.stop();
		}
		try (RunningApplication command = RunningApplication.in(this.folder)
			.extracted()
			.with(VerifyTrailCommand.NAME)
			.now()) {
			assertThat(command.awaitEnd()).as(command.log()).isEqualTo(1);
			assertThat(command.log()).contains("PGI06030: entry 1 (altered of ");
		}
	}

	private void alter() throws Exception {
		Properties access = new Properties();
		try (Reader file = Files.newBufferedReader(this.folder.resolve("postgres-access.properties"))) {
			access.load(file);
		}
		try (Connection superuser = DriverManager.getConnection(
				"jdbc:postgresql://localhost:%s/regioflow".formatted(access.getProperty("port")), "postgres",
				access.getProperty("postgres")); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			sql.execute("update trail_entry set action = 'altered' where chain = 'PGI06030' and sequence = 1");
		}
	}

}
