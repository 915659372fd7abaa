package eu.regioflow.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * How to reach the embedded server: its port and the generated passwords of its three
 * roles, kept in a file that only its owner may read.
 */
record PostgresAccess(int port, String administratorPassword, String ownerPassword, String runtimePassword) {

	static final String ADMINISTRATOR = "postgres";

	static final String OWNER = "regioflow_owner";

	static final String RUNTIME = "regioflow";

	static final String DATABASE = "regioflow";

	static PostgresAccess generated(int port) {
		SecureRandom random = new SecureRandom();
		return new PostgresAccess(port, password(random), password(random), password(random));
	}

	static PostgresAccess readFrom(Path file) throws IOException {
		Properties stored = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			stored.load(reader);
		}
		return new PostgresAccess(Integer.parseInt(stored.getProperty("port")), stored.getProperty(ADMINISTRATOR),
				stored.getProperty(OWNER), stored.getProperty(RUNTIME));
	}

	PostgresAccess withPort(int newPort) {
		return new PostgresAccess(newPort, this.administratorPassword, this.ownerPassword, this.runtimePassword);
	}

	/** Replaces the file in one step, so that a cut never leaves half of it. */
	void writeTo(Path file) throws IOException {
		Properties stored = new Properties();
		stored.setProperty("port", Integer.toString(this.port));
		stored.setProperty(ADMINISTRATOR, this.administratorPassword);
		stored.setProperty(OWNER, this.ownerPassword);
		stored.setProperty(RUNTIME, this.runtimePassword);
		Path unfinished = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(unfinished);
		try (Writer writer = ownersOnly(unfinished)) {
			stored.store(writer, "Access to the embedded PostgreSQL; keep it with the data, show it to nobody");
		}
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	String url() {
		return url(DATABASE);
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	/** Opens a new file that nobody but its owner may read. */
	static Writer ownersOnly(Path file) throws IOException {
		Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		SeekableByteChannel channel = Files.newByteChannel(file, options, ownersOnlyAttributes());
		return Channels.newWriter(channel, StandardCharsets.UTF_8);
	}

	private static FileAttribute<?>[] ownersOnlyAttributes() {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

	private static String password(SecureRandom random) {
		byte[] bytes = new byte[24];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public String toString() {
		return "PostgresAccess[port=" + this.port + "]";
	}

}
