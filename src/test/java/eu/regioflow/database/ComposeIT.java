package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Starts the jar with the environment of {@code docker-compose.yml}, against a second
 * embedded server in the place of the database's container and a folder of ours in the
 * place of the volume. The containers themselves are not run.
 */
class ComposeIT {

	private static final Map<String, String> SECRETS = Map.of("DATABASE_OWNER_PASSWORD", "not used",
			"DATABASE_PASSWORD", "not used", "REGIOFLOW_ADMIN_PASSWORD", "Compose-test-password-1", "REGIOFLOW_SECRET",
			"compose-test-secret-0123456789-0123456789");

	private final ComposeFile compose = readCompose();

	private Path folder;

	private PostgresAccess database;

	@BeforeEach
	void startDatabase() throws IOException, SQLException {
		this.folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "compose-");
		this.database = EmbeddedServer
			.running(this.folder.resolve("database"),
					Path.of(System.getProperty("regioflow.database.server-directory")))
			.access();
	}

	@AfterEach
	void stopDatabase() {
		RunningApplication.killDatabaseOf(this.folder.resolve("database"));
	}

	@Test
	void startsEmptyOnTheDatabaseThatItNames() throws Exception {
		try (RunningApplication application = start(SECRETS).ready()) {
			assertThat(application.log()).contains("Regioflow is ready.").doesNotContain("demo");
			assertThat(this.folder.resolve("files/postgres")).as("an embedded server").doesNotExist();
			assertThat(rows("select count(*) from event_publication")).isZero();
			assertThat(rows("select count(*) from pg_tables where tableowner = 'regioflow'")).isZero();
			assertThat(rows("select count(*) from project")).isZero();
			assertThat(application.send(application.request("/api/v1/projects", "js", "demo").GET()).statusCode())
				.isEqualTo(401);
			assertThat(application
				.send(application.request("/api/v1/me", "admin", SECRETS.get("REGIOFLOW_ADMIN_PASSWORD")).GET())
				.body()).contains("\"roles\":[\"ADMIN\"]");
			assertThat(rows("select count(*) from account")).isOne();
		}
	}

	@ParameterizedTest
	@CsvSource({ "REGIOFLOW_ADMIN_PASSWORD,regioflow.admin.password", "REGIOFLOW_SECRET,regioflow.secret" })
	void refusesToStartWithoutItsSecrets(String variable, String setting) throws Exception {
		Map<String, String> incomplete = new HashMap<>(SECRETS);
		incomplete.remove(variable);
		assertThatIllegalArgumentException().isThrownBy(() -> environment(incomplete)).withMessageContaining(variable);

		Map<String, String> environment = environment(SECRETS);
		environment.remove(variable);

		assertRefused(environment, "The setting " + setting + " is missing.", variable + "=");
	}

	@ParameterizedTest
	@CsvSource({ "REGIOFLOW_ADMIN_PASSWORD,regioflow.admin.password,demo",
			"REGIOFLOW_SECRET,regioflow.secret,regioflow-demo-secret-known-to-everyone" })
	void refusesToStartWithTheDemosSecrets(String variable, String setting, String value) throws Exception {
		Map<String, String> secrets = new HashMap<>(SECRETS);
		secrets.put(variable, value);

		assertRefused(environment(secrets), "The setting " + setting + " has the demo's value", variable + "=");
	}

	private void assertRefused(Map<String, String> environment, String reason, String remedy) throws IOException {
		try (RunningApplication application = RunningApplication.in(this.folder.resolve("files"))
			.with(environment)
			.now()) {
			assertThat(application.awaitEnd()).isNotZero();
			assertThat(application.log()).contains(reason, remedy).doesNotContain("\tat ");
		}
	}

	private RunningApplication.Start start(Map<String, String> secrets) {
		return RunningApplication.in(this.folder.resolve("files")).with(environment(secrets));
	}

	/** As written in the file but for the places of the database and of the volume. */
	private Map<String, String> environment(Map<String, String> secrets) {
		Map<String, String> variables = new HashMap<>(secrets);
		variables.replace("DATABASE_OWNER_PASSWORD", this.database.ownerPassword());
		variables.replace("DATABASE_PASSWORD", this.database.runtimePassword());
		Map<String, String> environment = this.compose.environmentOf("application", variables);
		environment.computeIfPresent("SPRING_DATASOURCE_URL",
				(name, url) -> url.replace("//database:5432/", "//127.0.0.1:" + this.database.port() + "/"));
		environment.replace("REGIOFLOW_DATA_DIRECTORY", this.folder.resolve("files").toString());
		return environment;
	}

	private long rows(String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database.url(), PostgresAccess.OWNER,
				this.database.ownerPassword());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static ComposeFile readCompose() {
		try {
			return ComposeFile.read(Path.of("docker-compose.yml"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
