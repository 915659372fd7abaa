package eu.regioflow.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import eu.regioflow.RunningApplication;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedServerTests {

	private static final Path PROGRAMS = Path.of(System.getProperty("regioflow.database.server-directory"));

	private final List<Path> folders = new ArrayList<>();

	private Path folder;

	@BeforeEach
	void makeFolder() throws IOException {
		this.folder = newFolder();
	}

	@AfterEach
	void leaveNoProcess() throws IOException {
		for (Path used : this.folders) {
			RunningApplication.killDatabaseOf(used);
			Folders.delete(used);
		}
	}

	@Test
	void runsDurableAndInUtc() throws Exception {
		String[] administrator = administrator(start(this.folder));

		Map<String, String> settings = new TreeMap<>();
		for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums",
				"password_encryption", "TimeZone", "server_encoding", "listen_addresses")) {
			settings.put(setting, ask(administrator, "show " + setting));
		}

		assertThat(settings).containsExactlyInAnyOrderEntriesOf(Map.of("fsync", "on", "synchronous_commit", "on",
				"full_page_writes", "on", "data_checksums", "on", "password_encryption", "scram-sha-256", "TimeZone",
				"UTC", "server_encoding", "UTF8", "listen_addresses", "127.0.0.1"));
	}

	@Test
	void letsNobodyInWithoutThePassword() throws Exception {
		PostgresAccess access = start(this.folder).access();

		for (String role : List.of(PostgresAccess.ADMINISTRATOR, PostgresAccess.OWNER, PostgresAccess.RUNTIME)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(access.url(), role, "demo").close())
				.withMessageContaining("password authentication failed");
		}
	}

	@Test
	void keepsItsPasswordsFromOtherUsers() throws Exception {
		start(this.folder);

		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(new PostgresCluster(this.folder).accessFile())))
			.isEqualTo("rw-------");
		assertThat(this.folder.resolve("postgres.password")).doesNotExist();
	}

	@Test
	void keepsRowsAndPortOverARestart() throws Exception {
		EmbeddedServer first = start(this.folder);
		tell(owner(first), "create table kept (n int)", "insert into kept values (42)");
		first.stop();

		EmbeddedServer second = start(this.folder);

		assertThat(ask(owner(second), "select n from kept")).isEqualTo("42");
		assertThat(second.access().port()).isEqualTo(first.access().port());
	}

	@Test
	void joinsItsOwnServerThatStillRuns() throws Exception {
		EmbeddedServer first = start(this.folder);
		String startedAt = ask(administrator(first), "select pg_postmaster_start_time()");

		EmbeddedServer second = start(this.folder);

		assertThat(ask(administrator(second), "select pg_postmaster_start_time()")).isEqualTo(startedAt);
	}

	@Test
	void stopsWhenTheLastContextOfThisProcessLeavesIt() throws Exception {
		EmbeddedServer first = SharedServers.enter(this.folder, PROGRAMS);
		EmbeddedServer second = SharedServers.enter(this.folder, PROGRAMS);
		assertThat(second).isSameAs(first);

		SharedServers.leave(this.folder);
		assertThat(ask(owner(first), "select 1")).isEqualTo("1");

		SharedServers.leave(this.folder);
		assertThat(RunningApplication.databaseProcesses(this.folder)).isEmpty();
	}

	@Test
	void losesNothingWhenItsProcessesAreKilled() throws Exception {
		EmbeddedServer first = start(this.folder);
		tell(owner(first), "create table kept (n int)", "insert into kept select generate_series(1, 1000)");
		RunningApplication.killDatabaseOf(this.folder);

		EmbeddedServer second = start(this.folder);

		assertThat(ask(owner(second), "select count(*) from kept")).isEqualTo("1000");
	}

	@Test
	void startsWhenTheKilledServersProcessIdBelongsToAnotherProgram() throws Exception {
		start(this.folder);
		RunningApplication.killDatabaseOf(this.folder);
		Path file = this.folder.resolve("postgres/postmaster.pid");
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		lines.set(0, Long.toString(ProcessHandle.current().pid()));
		Files.write(file, lines);

		EmbeddedServer second = start(this.folder);

		assertThat(ask(owner(second), "select 1")).isEqualTo("1");
	}

	@Test
	void takesAnotherPortWhenAStrangerHasItsOwn() throws Exception {
		EmbeddedServer first = start(this.folder);
		first.stop();
		try (ServerSocket stranger = new ServerSocket(first.access().port(), 1, InetAddress.getLoopbackAddress())) {
			EmbeddedServer second = start(this.folder);

			assertThat(second.access().port()).isNotEqualTo(stranger.getLocalPort());
			assertThat(PostgresAccess.readFrom(new PostgresCluster(this.folder).accessFile()).port())
				.isEqualTo(second.access().port());
		}
	}

	@Test
	void doesNotJoinTheServerOfTheFolderItWasCopiedFrom() throws Exception {
		EmbeddedServer original = start(this.folder);
		Path copy = newFolder();
		copy(this.folder, copy);

		EmbeddedServer server = start(copy);

		assertThat(ask(administrator(server), "show data_directory")).isEqualTo(copy.resolve("postgres").toString());
		assertThat(server.access().port()).isNotEqualTo(original.access().port());
	}

	@Test
	void beginsAnewWhenTheFirstStartWasCutShort() throws Exception {
		Files.createDirectories(this.folder.resolve("postgres.new/base"));
		Files.writeString(this.folder.resolve("postgres.password"), "half");

		EmbeddedServer server = start(this.folder);

		assertThat(ask(owner(server), "select 1")).isEqualTo("1");
	}

	@Test
	void theApplicationAddsToLedgerAndTrailButChangesNothingInThem() throws Exception {
		EmbeddedServer server = start(this.folder);
		tell(owner(server), "create table posting (n int)", "create table trail_entry (n int)",
				"create table report (n int)");
		migrate(server.access());

		String[] runtime = runtime(server);
		for (String table : List.of("posting", "trail_entry")) {
			tell(runtime, "insert into " + table + " values (1)");
			for (String change : List.of("update %s set n = 2", "delete from %s", "truncate %s", "drop table %s")) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tell(runtime, change.formatted(table)));
			}
			assertThat(ask(runtime, "select n from " + table)).isEqualTo("1");
		}
		tell(runtime, "insert into report values (1)", "update report set n = 2", "delete from report");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tell(runtime, "create table own (n int)"));
	}

	private static void migrate(PostgresAccess access) {
		Flyway.configure()
			.dataSource(access.url(), PostgresAccess.OWNER, access.ownerPassword())
			.locations("classpath:db/migration")
			.placeholders(Map.of("runtime-user", PostgresAccess.RUNTIME))
			.baselineOnMigrate(true)
			.baselineVersion("9999")
			.load()
			.migrate();
	}

	private Path newFolder() throws IOException {
		Path made = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "server-");
		this.folders.add(made);
		return made;
	}

	private static EmbeddedServer start(Path folder) throws IOException, SQLException {
		return EmbeddedServer.running(folder, PROGRAMS);
	}

	private static String[] administrator(EmbeddedServer server) {
		return new String[] { server.access().url("postgres"), PostgresAccess.ADMINISTRATOR,
				server.access().administratorPassword() };
	}

	private static String[] owner(EmbeddedServer server) {
		return new String[] { server.access().url(), PostgresAccess.OWNER, server.access().ownerPassword() };
	}

	private static String[] runtime(EmbeddedServer server) {
		return new String[] { server.access().url(), PostgresAccess.RUNTIME, server.access().runtimePassword() };
	}

	private static String ask(String[] role, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(role[0], role[1], role[2]);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static void tell(String[] role, String... commands) throws SQLException {
		try (Connection connection = DriverManager.getConnection(role[0], role[1], role[2]);
				Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path source : all.filter((path) -> !path.equals(from)).toList()) {
				Files.copy(source, to.resolve(from.relativize(source).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

}
