package eu.regioflow.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Starts the engine room once for all tests that need it, on a database of its own.
 */
@SpringBootTest(classes = EngineRoom.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=engine-room", "spring.config.import=classpath:workflow.yaml",
				"regioflow.secure-cookies=false",
				"regioflow.data.directory=target/test-data/engine-room-${surefire.forkNumber:1}",
				"regioflow.admin.password=a-password-for-tests",
				"regioflow.secret=a-secret-for-tests-that-is-long-enough-to-be-taken",
				"spring.jpa.hibernate.ddl-auto=validate",
				"spring.modulith.events.jdbc.schema-initialization.enabled=true",
				"gg.jte.use-precompiled-templates=true", "management.endpoints.web.exposure.include=health",
				"server.tomcat.relaxed-path-chars=", "logging.level.root=warn",
				// the database ends together with the virtual machine: the last look for
				// it is in vain
				"spring.datasource.hikari.connection-timeout=3000" })
@ActiveProfiles("engine-room")
abstract class EngineRoomTest {

	private static final EmbeddedPostgres DATABASE = start();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry settings) {
		settings.add("spring.datasource.url", () -> DATABASE.getJdbcUrl("postgres", "postgres"));
		settings.add("spring.datasource.username", () -> "postgres");
		settings.add("spring.flyway.placeholders.runtime-user", () -> "postgres");
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start the test database", ex);
		}
	}

}
