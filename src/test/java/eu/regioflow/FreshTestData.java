package eu.regioflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
			// tests go round themselves, so that no row changes behind their backs
			System.setProperty("regioflow.notification.cron", "-");
			try (ServerSocket free = new ServerSocket(0)) {
				System.setProperty("spring.mail.host", "localhost");
				System.setProperty("spring.mail.port", String.valueOf(free.getLocalPort()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
