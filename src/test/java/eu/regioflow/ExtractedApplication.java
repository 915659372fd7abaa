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
 * The packaged jar, extracted, with an archive of its loaded classes beside it, as
 * docs/operations.md describes it; made once of each build, whichever test process asks
 * first.
 */
final class ExtractedApplication {

	private final Path folder;

	private ExtractedApplication(Path folder) {
		this.folder = folder;
	}

	static ExtractedApplication ofThisBuild() throws IOException {
		Path jar = RunningApplication.jar();
		Path all = Files.createDirectories(Path.of("target", "extracted").toAbsolutePath());
		ExtractedApplication application = new ExtractedApplication(
				all.resolve(Long.toString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Files.size(jar)));
		try (FileChannel channel = FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			if (!Files.exists(application.classes())) {
				application.extract(jar);
				application.archiveClasses();
			}
		}
		return application;
	}

	Path jar() {
		return this.folder.resolve("application").resolve("regioflow.jar");
	}

	Path classes() {
		return this.folder.resolve("classes.jsa");
	}

	private void extract(Path jar) throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
		Path log = Files.createDirectories(this.folder).resolve("extract.log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", jar().getParent().toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(process.onExit().join().exitValue()).as(Files.readString(log)).isZero();
	}

	private void archiveClasses() throws IOException {
		Path written = this.folder.resolve("written.jsa");
		try (RunningApplication application = RunningApplication.in(this.folder.resolve("data"))
			.ofJar(jar())
			.withVirtualMachine("-XX:ArchiveClassesAtExit=" + written)
			.ready()) {
			application.stop();
		}
		Files.move(written, classes());
	}

}
