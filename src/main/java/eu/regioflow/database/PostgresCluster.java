package eu.regioflow.database;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files of the embedded server in a data folder: its rows, its log and how to reach
 * it.
 */
record PostgresCluster(Path dataDirectory) {

	private static final String REMEDY = "See postgres.log in the data folder, or name a PostgreSQL of your own in spring.datasource.url.";

	Path rows() {
		return this.dataDirectory.resolve("postgres");
	}

	Path log() {
		return this.dataDirectory.resolve("postgres.log");
	}

	Path accessFile() {
		return this.dataDirectory.resolve("postgres-access.properties");
	}

	PostmasterFile postmasterFile() {
		return new PostmasterFile(rows().resolve("postmaster.pid"));
	}

	boolean isNew() {
		return !Files.isDirectory(rows());
	}

	/** Reads how to reach the server; makes it up where there is no server yet. */
	PostgresAccess access() throws IOException {
		if (Files.exists(accessFile())) {
			return PostgresAccess.readFrom(accessFile());
		}
		if (!isNew()) {
			throw new DatabaseNotStarted("The data folder has a database but not its passwords: " + accessFile(),
					"Restore that file from the backup that holds the folder's other files.");
		}
		Files.createDirectories(this.dataDirectory);
		PostgresAccess access = PostgresAccess.generated(freePort());
		access.writeTo(accessFile());
		return access;
	}

	/**
	 * Makes an empty cluster with checksums and password login; whole or, after a cut,
	 * not at all.
	 */
	void create(PostgresPrograms programs, PostgresAccess access) throws IOException {
		Path unfinished = this.dataDirectory.resolve("postgres.new");
		Folders.delete(unfinished);
		Path passwordFile = this.dataDirectory.resolve("postgres.password");
		Files.deleteIfExists(passwordFile);
		try {
			try (Writer writer = PostgresAccess.ownersOnly(passwordFile)) {
				writer.write(access.administratorPassword());
			}
			PostgresPrograms.Outcome outcome = programs.run("initdb",
					List.of("-D", unfinished.toString(), "--username=" + PostgresAccess.ADMINISTRATOR,
							"--pwfile=" + passwordFile, "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8",
							"--no-locale"));
			if (outcome.failed()) {
				throw new DatabaseNotStarted("The embedded PostgreSQL could not be set up: " + outcome.said(), REMEDY);
			}
		}
		finally {
			Files.deleteIfExists(passwordFile);
		}
		Files.move(unfinished, rows(), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Keeps the port of old unless a stranger has taken it. */
	PostgresAccess withUsablePort(PostgresAccess access) throws IOException {
		if (isFree(access.port())) {
			return access;
		}
		PostgresAccess moved = access.withPort(freePort());
		moved.writeTo(accessFile());
		return moved;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(!PostgresBinaries.isWindows());
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
