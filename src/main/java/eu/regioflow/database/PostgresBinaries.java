package eu.regioflow.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that are packed in our jar, unpacked once per version.
 */
record PostgresBinaries(Path home) {

	/** Named in the folder, so that a newer server never mixes with an older one. */
	private static final String VERSION = "16.15";

	static PostgresBinaries unpackedIn(Path directory) throws IOException {
		Path folder = Files.createDirectories(directory.toAbsolutePath().normalize());
		Path home = folder.resolve("postgresql-" + VERSION);
		if (!Files.isDirectory(home)) {
			Path unfinished = Files.createTempDirectory(folder, "unpacking");
			unpack(unfinished);
			moveUnlessThere(unfinished, home);
		}
		return new PostgresBinaries(home);
	}

	Path program(String name) {
		return this.home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
	}

	static boolean isWindows() {
		return system().startsWith("windows");
	}

	static boolean isLinux() {
		return system().startsWith("linux");
	}

	private static void moveUnlessThere(Path unfinished, Path home) throws IOException {
		try {
			Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (!Files.isDirectory(home)) {
				throw ex;
			}
			// another start was faster; its copy is the same
			Folders.delete(unfinished);
		}
	}

	private static void unpack(Path directory) throws IOException {
		try (InputStream packed = packed();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZInputStream(new BufferedInputStream(packed)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, directory);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path directory) throws IOException {
		Path target = directory.resolve(entry.getName()).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException("leaves the folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
			throw new IOException("cannot be made executable: " + target);
		}
	}

	private static InputStream packed() throws IOException {
		String system = isWindows() ? "Windows" : (isLinux() ? "Linux" : "Darwin");
		String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		boolean arm = machine.equals("aarch64") || machine.equals("arm64");
		return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arm ? "arm_64" : "x86_64");
	}

	private static String system() {
		return System.getProperty("os.name").toLowerCase(Locale.ROOT);
	}

}
