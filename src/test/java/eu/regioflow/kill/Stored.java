package eu.regioflow.kill;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The database of a data folder, seen past the application with its superuser's eyes.
 */
final class Stored implements AutoCloseable {

	private final Connection connection;

	private Stored(Connection connection) {
		this.connection = connection;
	}

	static Stored in(Path dataDirectory) throws IOException, SQLException {
		Properties access = new Properties();
		try (Reader reader = Files.newBufferedReader(dataDirectory.resolve("postgres-access.properties"))) {
			access.load(reader);
		}
		return new Stored(
				DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/regioflow",
						"postgres", access.getProperty("postgres")));
	}

	/** Each row as text, its columns separated by a space. */
	List<String> rows(String query, Object... values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(query)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			return read(statement.executeQuery());
		}
	}

	private static List<String> read(ResultSet result) throws SQLException {
		List<String> rows = new ArrayList<>();
		while (result.next()) {
			StringBuilder row = new StringBuilder(String.valueOf(result.getString(1)));
			for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
				row.append(' ').append(result.getString(column));
			}
			rows.add(row.toString());
		}
		return rows;
	}

	/** The first column of the only row. */
	String value(String query, Object... values) throws SQLException {
		List<String> rows = rows(query, values);
		return rows.isEmpty() ? null : rows.get(0);
	}

	/**
	 * Runs the statements past all triggers, tells what is seen then, and takes it back.
	 */
	<T> T after(String statements, Look<T> look) throws Exception {
		this.connection.setAutoCommit(false);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set local session_replication_role = replica; " + statements);
			return look.at(this);
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	/** Looks at the database. */
	interface Look<T> {

		T at(Stored stored) throws Exception;

	}

}
