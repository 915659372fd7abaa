package eu.regioflow.workflow;

import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the very scripts of the engine's jar, so that nothing
 * is copied and the engine itself needs no right to create tables.
 */
@Component
class EngineSchema extends BaseJavaMigration {

	private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	protected void init() {
		// the version is given here, because the class name would have to carry it
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("050");
	}

	@Override
	public String getDescription() {
		return "engine schema";
	}

	@Override
	public void migrate(Context context) {
		for (String part : PARTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(SCRIPT.formatted(part)));
		}
	}

}
