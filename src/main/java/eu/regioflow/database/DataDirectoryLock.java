package eu.regioflow.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second application out of a data folder; the system lifts it when the process
 * ends, however it ends.
 */
final class DataDirectoryLock implements AutoCloseable {

	private final FileChannel channel;

	private DataDirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	static DataDirectoryLock on(Path dataDirectory) throws IOException {
		Files.createDirectories(dataDirectory);
		FileChannel channel = FileChannel.open(dataDirectory.resolve("in-use.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock = channel.tryLock();
		if (lock == null) {
			channel.close();
			throw new DatabaseNotStarted("The data folder " + dataDirectory + " is used by another running Regioflow.",
					"Stop that one first, or name another folder in regioflow.data.directory (and another server.port).");
		}
		return new DataDirectoryLock(channel);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
