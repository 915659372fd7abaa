package eu.regioflow.database;

import java.nio.file.Files;
import java.nio.file.Path;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FirstStartIT {

	@Test
	void needsNoSettingAndKeepsItsDataBesideIt() throws Exception {
		Path folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "first-");
		try (RunningApplication application = RunningApplication.in(folder).withDefaults().ready()) {
			assertThat(application.log()).contains("with the demo project", "partner-1", "password demo",
					folder.resolve("data").toString());
			assertThat(application.send(application.request("/api/v1/projects/PGI06030", "js", "demo").GET()).body())
				.contains("1215614.00");
			application.stop();
		}
		finally {
			RunningApplication.killDatabaseOf(folder.resolve("data"));
		}
		assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/postgres")
			.isDirectoryContaining("glob:**/server");
	}

}
