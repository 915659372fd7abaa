package eu.regioflow.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sees to it that the embedded server has our database and its two roles: the owner, who
 * may change the schema, and the runtime role, which may only work with the rows.
 */
final class DatabaseRoles {

	private final PostgresAccess access;

	DatabaseRoles(PostgresAccess access) {
		this.access = access;
	}

	/** Creates what is missing; does nothing on a server that has it all. */
	void provide() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.access.url("postgres"),
				PostgresAccess.ADMINISTRATOR, this.access.administratorPassword())) {
			if (exists(connection, "select 1 from pg_database where datname = ?", PostgresAccess.DATABASE)) {
				return;
			}
			provideRole(connection, PostgresAccess.OWNER, this.access.ownerPassword());
			provideRole(connection, PostgresAccess.RUNTIME, this.access.runtimePassword());
			// last, because its presence says that all is there
			execute(connection, "create database " + PostgresAccess.DATABASE + " owner " + PostgresAccess.OWNER);
		}
	}

	private static void provideRole(Connection connection, String role, String password) throws SQLException {
		boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
		// both are our own constants and hexadecimal digits: nothing to escape
		execute(connection, (known ? "alter" : "create") + " role " + role + " login password '" + password + "'");
	}

	private static boolean exists(Connection connection, String query, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static void execute(Connection connection, String command) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

}
