package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server that comes with the product, running as processes of its own: it
 * outlives a killed application and is then joined by the next start.
 */
final class EmbeddedServer {

	/** A killed server's orphans and a long recovery both end well within this time. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Said on every start, so that no edited file switches durability off. */
	private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
			"fsync=on", "synchronous_commit=on", "full_page_writes=on", "password_encryption=scram-sha-256",
			"timezone=UTC", "log_timezone=UTC", "max_connections=100", "max_parallel_workers_per_gather=0", "jit=off");

	private final PostgresCluster cluster;

	private final PostgresPrograms programs;

	private final PostgresAccess access;

	private EmbeddedServer(PostgresCluster cluster, PostgresPrograms programs, PostgresAccess access) {
		this.cluster = cluster;
		this.programs = programs;
		this.access = access;
	}

	/** Joins the server of this data folder if it runs, else starts it. */
	static EmbeddedServer running(Path dataDirectory, Path serverDirectory) throws IOException, SQLException {
		PostgresCluster cluster = new PostgresCluster(dataDirectory.toAbsolutePath().normalize());
		PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedIn(serverDirectory));
		PostgresAccess access = cluster.access();
		if (cluster.isNew()) {
			cluster.create(programs, access);
		}
		EmbeddedServer server = joined(cluster, programs, access).orElse(null);
		if (server == null) {
			server = started(cluster, programs, access);
		}
		new DatabaseRoles(server.access).provide();
		return server;
	}

	PostgresAccess access() {
		return this.access;
	}

	/** Ends the server in order: open transactions roll back, everything is on disk. */
	void stop() throws IOException {
		this.programs.run("pg_ctl", List.of("stop", "-D", this.cluster.rows().toString(), "-m", "fast", "-w", "-t",
				Long.toString(PATIENCE.toSeconds())));
	}

	private static Optional<EmbeddedServer> joined(PostgresCluster cluster, PostgresPrograms programs,
			PostgresAccess access) throws IOException {
		PostmasterFile postmaster = cluster.postmasterFile();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (postmaster.hasLiveServer() && System.nanoTime() < end) {
			Optional<Integer> port = postmaster.port();
			if (port.isPresent()) {
				PostgresAccess there = access.withPort(port.get());
				Optional<Boolean> ours = isOurs(cluster, there);
				if (ours.isPresent()) {
					return ours.filter(Boolean::booleanValue)
						.map((yes) -> new EmbeddedServer(cluster, programs, there));
				}
			}
			pause();
		}
		return Optional.empty();
	}

	private static EmbeddedServer started(PostgresCluster cluster, PostgresPrograms programs, PostgresAccess access)
			throws IOException {
		cluster.postmasterFile().forgetReusedProcess();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			PostgresAccess usable = cluster.withUsablePort(access);
			PostgresPrograms.Outcome outcome = programs.run("pg_ctl", startArguments(cluster, usable));
			if (!outcome.failed()) {
				return new EmbeddedServer(cluster, programs, usable);
			}
			if (System.nanoTime() > end) {
				throw new DatabaseNotStarted("The embedded PostgreSQL did not start: " + outcome.said(),
						"Look into " + cluster.log() + ", or name a PostgreSQL of your own in spring.datasource.url.");
			}
			// orphans of a killed server, which end by themselves, or a port taken just
			// now
			pause();
		}
	}

	private static List<String> startArguments(PostgresCluster cluster, PostgresAccess access) {
		String options = "-p " + access.port() + " -c " + String.join(" -c ", SETTINGS);
		return List.of("start", "-D", cluster.rows().toString(), "-l", cluster.log().toString(), "-w", "-t",
				Long.toString(PATIENCE.toSeconds()), "-o", options);
	}

	/** Empty while nobody answers yet; false when a stranger does. */
	private static Optional<Boolean> isOurs(PostgresCluster cluster, PostgresAccess there) throws IOException {
		try (Connection connection = DriverManager.getConnection(there.url("postgres"), PostgresAccess.ADMINISTRATOR,
				there.administratorPassword());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("show data_directory")) {
			rows.next();
			return Optional.of(Path.of(rows.getString(1)).toRealPath().equals(cluster.rows().toRealPath()));
		}
		catch (SQLException ex) {
			boolean wrongPassword = ex.getSQLState() != null && ex.getSQLState().startsWith("28");
			return wrongPassword ? Optional.of(false) : Optional.empty();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DatabaseNotStarted("Interrupted while waiting for the database.", "Start again.", ex);
		}
	}

}
