package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.partnership.Partners;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the headings of an organisation's own spreadsheets mean, as it said once; the same
 * organisation may take part in several projects.
 */
@Component
class ColumnChoices {

	private final JdbcTemplate jdbc;

	private final Partners partners;

	ColumnChoices(JdbcTemplate jdbc, Partners partners) {
		this.jdbc = jdbc;
		this.partners = partners;
	}

	/** The name of the list's column by plain heading, empty for none. */
	Map<String, String> of(String project, int partner) {
		Map<String, String> choices = new HashMap<>();
		this.jdbc.query("select heading, list_column from column_choice where organisation = ?", (row) -> {
			choices.put(row.getString(1), row.getString(2));
		}, organisation(project, partner));
		return choices;
	}

	void remember(String project, int partner, Map<String, String> choices) {
		String organisation = organisation(project, partner);
		List<Object[]> rows = new ArrayList<>();
		choices.forEach((heading, column) -> rows.add(new Object[] { organisation, heading, column }));
		this.jdbc.batchUpdate("""
				insert into column_choice (organisation, heading, list_column) values (?, ?, ?)
					on conflict (organisation, heading) do update set list_column = excluded.list_column
				""", rows);
	}

	private String organisation(String project, int partner) {
		return this.partners.get(project, partner).name();
	}

}
