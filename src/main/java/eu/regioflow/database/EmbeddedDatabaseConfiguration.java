package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the embedded server behind the application's data source and Flyway when no other
 * database is named; the data source is closed before the server stops, because it is
 * made from it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${regioflow.data.directory:./data}") String dataDirectory,
			@Value("${regioflow.database.server-directory:${regioflow.data.directory:./data}/server}") String serverDirectory)
			throws IOException, SQLException {
		// not as Path parameters: Spring would look for a relative path on the class path
		// first
		return new EmbeddedDatabase(Path.of(dataDirectory), Path.of(serverDirectory));
	}

	@Bean
	JdbcConnectionDetails runtimeConnection(EmbeddedDatabase database) {
		PostgresAccess access = database.access();
		return new RoleConnection(access.url(), PostgresAccess.RUNTIME, access.runtimePassword()).forRows();
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
		PostgresAccess access = database.access();
		return new RoleConnection(access.url(), PostgresAccess.OWNER, access.ownerPassword()).forSchema();
	}

}
