package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * One server per data folder in this process, however many application contexts use it;
 * the last one that leaves stops it.
 */
final class SharedServers {

	private static final Map<Path, Shared> SERVERS = new HashMap<>();

	private SharedServers() {
	}

	static EmbeddedServer enter(Path dataDirectory, Path serverDirectory) throws IOException, SQLException {
		synchronized (SERVERS) {
			Shared shared = SERVERS.get(dataDirectory);
			if (shared == null) {
				shared = start(dataDirectory, serverDirectory);
				SERVERS.put(dataDirectory, shared);
			}
			shared.users++;
			return shared.server;
		}
	}

	static void leave(Path dataDirectory) throws IOException {
		synchronized (SERVERS) {
			Shared shared = SERVERS.get(dataDirectory);
			shared.users--;
			if (shared.users == 0) {
				SERVERS.remove(dataDirectory);
				try {
					shared.server.stop();
				}
				finally {
					shared.lock.close();
				}
			}
		}
	}

	private static Shared start(Path dataDirectory, Path serverDirectory) throws IOException, SQLException {
		DataDirectoryLock lock = DataDirectoryLock.on(dataDirectory);
		try {
			return new Shared(EmbeddedServer.running(dataDirectory, serverDirectory), lock);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	private static final class Shared {

		private final EmbeddedServer server;

		private final DataDirectoryLock lock;

		private int users;

		private Shared(EmbeddedServer server, DataDirectoryLock lock) {
			this.server = server;
			this.lock = lock;
		}

	}

}
