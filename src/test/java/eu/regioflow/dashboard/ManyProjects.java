package eu.regioflow.dashboard;

import java.sql.Connection;
import java.util.List;

import eu.regioflow.DemoState;

/**
 * Copies of the demo project with its periods, plan, posted amounts and reports.
 */
final class ManyProjects {

	private ManyProjects() {
	}

	/** Named MANY0001, Many0002 and so on. */
	static void copy(int copies) throws Exception {
		try (Connection superuser = DemoState.superuser()) {
			superuser.createStatement().execute("set session_replication_role = replica");
			for (String table : List.of("project", "reporting_period", "balance", "partner_budget_base",
					"partner_report")) {
				String key = table.equals("project") ? "code" : "project";
				String id = table.matches("reporting_period|partner_report") ? "'id', gen_random_uuid(), " : "";
				superuser.createStatement()
					.execute(
							"""
									insert into %1$s select (jsonb_populate_record(one, jsonb_build_object(%3$s'%2$s',
										case when n %% 2 = 0 then 'Many' else 'MANY' end || lpad(n::text, 4, '0')))).* from %1$s one, generate_series(1, %4$d) n
										where one.%2$s = 'PGI06030'
									"""
								.formatted(table, key, id, copies));
			}
		}
	}

}
