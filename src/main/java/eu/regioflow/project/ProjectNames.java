package eu.regioflow.project;

import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How projects are called, read without the rest of them; sees what was written, not what
 * a transaction still has in hand.
 */
@Component
public class ProjectNames {

	private static final String NAME = "select acronym, rule_set from project where code = ?";

	private final JdbcTemplate jdbc;

	ProjectNames(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the project with this code, or the refusal that it is not there. */
	public ProjectName of(String code) {
		return this.jdbc.query(NAME, (row, index) -> new ProjectName(row.getString(1), row.getString(2)), code)
			.stream()
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

}
