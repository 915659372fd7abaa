package eu.regioflow.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database servers that measured processes leave behind, because they are ended
 * without notice.
 */
final class LeftServers {

	private final Path folder;

	private final List<Path> before;

	private LeftServers(Path folder, List<Path> before) {
		this.folder = folder;
		this.before = before;
	}

	/** Those that start from now on with data in this folder. */
	static LeftServers after(Path folder) throws IOException {
		Files.createDirectories(folder);
		return new LeftServers(folder, runs(folder));
	}

	void stop() throws IOException {
		for (Path run : runs(this.folder)) {
			Path process = run.resolve("postgres/postmaster.pid");
			if (!this.before.contains(run) && Files.exists(process)) {
				ProcessHandle.of(Long.parseLong(Files.readAllLines(process).get(0).strip()))
					.ifPresent(ProcessHandle::destroy);
			}
		}
	}

	private static List<Path> runs(Path folder) throws IOException {
		try (Stream<Path> runs = Files.list(folder)) {
			return runs.toList();
		}
	}

}
