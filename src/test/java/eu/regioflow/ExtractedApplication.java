package eu.regioflow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar as {@code install/install.sh} installs it: extracted, with an archive
 * of its loaded classes; made once of each build, whichever test process asks first.
 */
public final class ExtractedApplication {

	private final Path folder;

	private ExtractedApplication(Path folder) {
		this.folder = folder;
	}

	/** Installs the build's jar, unless it is installed. */
	public static ExtractedApplication ofThisBuild() throws IOException {
		Path jar = RunningApplication.jar();
		Path all = Files.createDirectories(Path.of("target", "extracted").toAbsolutePath());
		ExtractedApplication application = new ExtractedApplication(
				all.resolve(Long.toString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Files.size(jar)));
		try (FileChannel channel = FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			if (!Files.exists(application.classes())) {
				application.install(jar);
			}
		}
		return application;
	}

	/** The application's own jar, which names its libraries. */
	public Path jar() {
		return this.folder.resolve("regioflow.jar");
	}

	/** The archive of classes. */
	public Path classes() {
		return this.folder.resolve("classes.jsa");
	}

	private void install(Path jar) throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
		Path log = this.folder.resolveSibling(this.folder.getFileName() + ".log");
		ProcessBuilder script = new ProcessBuilder("sh", Path.of("install", "install.sh").toAbsolutePath().toString(),
				jar.toString(), this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		script.environment().put("JAVA_HOME", System.getProperty("java.home"));
		script.environment().put("REGIOFLOW_DATABASE_SERVER_DIRECTORY", FreshTestData.SERVER.toString());
		Process process = script.start();
		assertThat(process.onExit().join().exitValue()).as(Files.readString(log)).isZero();
	}

}
