package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script that plays a whole period through the API, against the packaged application.
 */
class DemoScriptIT {

	@Test
	void playsThePeriodAndKeepsTheStatements(@TempDir Path folder) throws Exception {
		Path statements = folder.resolve("statements");
		Path said = folder.resolve("said.txt");
		try (RunningApplication application = RunningApplication.in(folder.resolve("data")).extracted().ready()) {
			ProcessBuilder script = new ProcessBuilder("bash",
					Path.of("demo/run-period.sh").toAbsolutePath().toString(), statements.toString())
				.redirectErrorStream(true)
				.redirectOutput(said.toFile());
			script.environment().put("BASE_URL", application.url());
			int exit = script.start().waitFor();
			assertThat(exit).as("exit code; it said:%n%s", Files.readString(said)).isZero();
		}
		assertThat(Files.readString(said)).contains("174,178.81", "127,611.02", "46,567.79", "1,041,435.19");
		try (Stream<Path> files = Files.list(statements)) {
			assertThat(files.toList()).hasSizeGreaterThanOrEqualTo(17)
				.allSatisfy((file) -> assertThat(Files.readAllBytes(file))
					.startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII)));
		}
	}

}
