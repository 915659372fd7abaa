package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.RunningApplication;
import org.flywaydb.core.Flyway;

/**
 * A database of an older version, to be filled and upgraded.
 */
final class OldDatabase implements AutoCloseable {

	private static final Path PROGRAMS = Path.of(System.getProperty("regioflow.database.server-directory"));

	private final Path folder;

	private final PostgresAccess access;

	private OldDatabase(Path folder, PostgresAccess access) {
		this.folder = folder;
		this.access = access;
	}

	/** An empty one, in the shape that it had at that version. */
	static OldDatabase at(String version) throws IOException, SQLException {
		Path folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "old-");
		OldDatabase database = new OldDatabase(folder, EmbeddedServer.running(folder, PROGRAMS).access());
		database.upgrade(version);
		return database;
	}

	/** Does what is left to do up to this version. */
	void upgrade(String version) {
		Flyway.configure()
			.dataSource(this.access.url(), PostgresAccess.OWNER, this.access.ownerPassword())
			.locations("classpath:db/migration")
			.placeholders(Map.of("runtime-user", PostgresAccess.RUNTIME))
			.target(version)
			.load()
			.migrate();
	}

	/** Past all triggers and references: the rows stand for a whole project. */
	void fill(String... commands) throws SQLException {
		List<String> all = new ArrayList<>(List.of("set session_replication_role = replica"));
		all.addAll(List.of(commands));
		tell(PostgresAccess.ADMINISTRATOR, all.toArray(String[]::new));
	}

	/** As one of the database's roles. */
	void tell(String role, String... commands) throws SQLException {
		try (Connection connection = as(role); Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	/** Each row as text, its columns separated by a space. */
	List<String> rows(String query) throws SQLException {
		try (Connection connection = as(PostgresAccess.OWNER);
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery(query)) {
			List<String> rows = new ArrayList<>();
			while (found.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
					row.add(found.getString(i));
				}
				rows.add(String.join(" ", row));
			}
			return rows;
		}
	}

	private Connection as(String role) throws SQLException {
		String password = switch (role) {
			case PostgresAccess.OWNER -> this.access.ownerPassword();
			case PostgresAccess.RUNTIME -> this.access.runtimePassword();
			default -> this.access.administratorPassword();
		};
		return DriverManager.getConnection(this.access.url(), role, password);
	}

	@Override
	public void close() throws IOException {
		RunningApplication.killDatabaseOf(this.folder);
		Folders.delete(this.folder);
	}

}
