package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.springframework.beans.factory.DisposableBean;

/**
 * This application's use of the embedded server, from the context's start to its end.
 */
final class EmbeddedDatabase implements DisposableBean {

	private final Path dataDirectory;

	private final EmbeddedServer server;

	EmbeddedDatabase(Path dataDirectory, Path serverDirectory) throws IOException, SQLException {
		this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
		this.server = SharedServers.enter(this.dataDirectory, serverDirectory);
	}

	PostgresAccess access() {
		return this.server.access();
	}

	@Override
	public void destroy() throws IOException {
		SharedServers.leave(this.dataDirectory);
	}

}
