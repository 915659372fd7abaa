package eu.regioflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a running server writes its process id and port; it stays behind when
 * the server was killed.
 */
record PostmasterFile(Path path) {

	/** No system gives a process this id, so the server takes the file for stale. */
	private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

	private static final int PORT_LINE = 3;

	Optional<Integer> port() throws IOException {
		List<String> lines = lines();
		if (lines.size() <= PORT_LINE || lines.get(PORT_LINE).isBlank()) {
			return Optional.empty();
		}
		return Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()));
	}

	/** Whether the process that wrote the file may still run. */
	boolean hasLiveServer() throws IOException {
		return process().filter(PostmasterFile::mayBePostgres).isPresent();
	}

	/**
	 * Frees the file of a process id that the system has since given to another program,
	 * which would keep the server from starting. The rest of the file stays: by it the
	 * server sees whether orphans of the killed one still write.
	 */
	void forgetReusedProcess() throws IOException {
		Optional<ProcessHandle> process = process();
		if (process.isPresent() && !mayBePostgres(process.get())) {
			forgetProcess();
		}
	}

	/**
	 * Frees a file that was copied, with its folder, from a server that runs elsewhere.
	 */
	void forgetProcess() throws IOException {
		List<String> lines = new ArrayList<>(lines());
		lines.set(0, NOBODY);
		Files.write(this.path, lines);
	}

	private Optional<ProcessHandle> process() throws IOException {
		List<String> lines = lines();
		if (lines.isEmpty() || lines.get(0).isBlank()) {
			return Optional.empty();
		}
		return ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip()))).filter(ProcessHandle::isAlive);
	}

	private static boolean mayBePostgres(ProcessHandle process) {
		return process.info().command().map((command) -> command.contains("postgres")).orElse(true);
	}

	private List<String> lines() throws IOException {
		return Files.exists(this.path) ? Files.readAllLines(this.path) : List.of();
	}

}
