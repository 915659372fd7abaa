package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * Runs PostgreSQL's own programs and hands back what they said.
 */
final class PostgresPrograms {

	private static final int LONGEST_RUN_SECONDS = 180;

	private final PostgresBinaries binaries;

	PostgresPrograms(PostgresBinaries binaries) {
		this.binaries = binaries;
	}

	/** How a program ended. */
	record Outcome(int code, String said) {

		boolean failed() {
			return this.code != 0;
		}

	}

	Outcome run(String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (needsAnotherUser()) {
			// PostgreSQL refuses to run as root; in a user namespace of its own it is
			// nobody
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.binaries.program(program).toString());
		command.addAll(arguments);
		// a file, not a pipe: the server that is started would hold a pipe open for ever
		Path output = Files.createTempFile("regioflow-" + program, ".log");
		try {
			return run(command, output);
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private static Outcome run(List<String> command, Path output) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		Process process = builder.start();
		try {
			if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IOException("no end after " + LONGEST_RUN_SECONDS + " s: " + command.get(0));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while waiting for " + command.get(0), ex);
		}
		return new Outcome(process.exitValue(), Files.readString(output).strip());
	}

	private static boolean needsAnotherUser() {
		if (!PostgresBinaries.isLinux() || !"root".equals(System.getProperty("user.name"))) {
			return false;
		}
		if (!LinuxUtils.isUnshareAvailable()) {
			throw new DatabaseNotStarted("PostgreSQL does not run as root, and this system has no 'unshare'.",
					"Start the application as another user, or name a PostgreSQL of your own in spring.datasource.url.");
		}
		return true;
	}

}
