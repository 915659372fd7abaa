package eu.regioflow.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * One role's way into the embedded database, in the form in which Spring Boot asks for
 * it.
 */
record RoleConnection(String jdbcUrl, String username, String password) {

	JdbcConnectionDetails forRows() {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return RoleConnection.this.username;
			}

			@Override
			public String getPassword() {
				return RoleConnection.this.password;
			}

			@Override
			public String getJdbcUrl() {
				return RoleConnection.this.jdbcUrl;
			}

		};
	}

	FlywayConnectionDetails forSchema() {
		return new FlywayConnectionDetails() {

			@Override
			public String getUsername() {
				return RoleConnection.this.username;
			}

			@Override
			public String getPassword() {
				return RoleConnection.this.password;
			}

			@Override
			public String getJdbcUrl() {
				return RoleConnection.this.jdbcUrl;
			}

		};
	}

}
