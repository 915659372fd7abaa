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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with the product, running as processes of its own: it
 * outlives a killed application and is then joined by the next start.
 */
final class EmbeddedServer {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

	/** A long recovery ends well within this time. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** A killed server's orphans end by themselves well within this time. */
	private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(20);

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
			PostgresAccess there = access.withPort(postmaster.port().orElse(access.port()));
			Optional<Path> rows = rowsServedAt(there);
			if (rows.isPresent() && rows.get().equals(cluster.rows().toRealPath())) {
				return Optional.of(new EmbeddedServer(cluster, programs, there));
			}
			if (rows.isPresent()) {
				postmaster.forgetProcess();
				return Optional.empty();
			}
			pause();
		}
		return Optional.empty();
	}

	private static EmbeddedServer started(PostgresCluster cluster, PostgresPrograms programs, PostgresAccess access)
			throws IOException {
		cluster.postmasterFile().forgetReusedProcess();
		long end = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
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

	/** The folder that the server there serves; empty while none lets us in. */
	private static Optional<Path> rowsServedAt(PostgresAccess there) throws IOException {
		try (Connection connection = DriverManager.getConnection(there.url("postgres"), PostgresAccess.ADMINISTRATOR,
				there.administratorPassword());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("show data_directory")) {
			rows.next();
			return Optional.of(Path.of(rows.getString(1)).toRealPath());
		}
		catch (SQLException ex) {
			LOG.debug("No answer yet from the database at port {}", there.port(), ex);
			return Optional.empty();
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
