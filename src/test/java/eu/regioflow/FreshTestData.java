package eu.regioflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives each test process a data folder of its own, so that all its tests share one
 * embedded server, in however many sessions they run, and none meets the rows of an
 * earlier run.
 */
public class FreshTestData implements LauncherSessionListener {

	/** The unpacked server, shared by all runs because it takes a second to unpack. */
	static final Path SERVER = Path.of("target", "postgres-server").toAbsolutePath();

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		if (System.getProperty("regioflow.data.directory") != null) {
			return;
		}
		try {
			Path runs = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
			System.setProperty("regioflow.data.directory", Files.createTempDirectory(runs, "run-").toString());
			System.setProperty("regioflow.database.server-directory", SERVER.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
