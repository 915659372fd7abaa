package eu.regioflow.payment;

import java.time.LocalDate;

import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads how long documents are kept from the database, which refuses their removal before
 * by the same reckoning.
 */
@Component
public class Retentions {

	private final JdbcTemplate jdbc;

	Retentions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The retention period of a project, by its rule set. */
	public Retention of(String project) {
		return this.jdbc
			.query("select * from retention_of(?)",
					(row, index) -> new Retention(Retention.Rule.valueOf(row.getString("rule")), row.getInt("years"),
							row.getObject("counted_from", LocalDate.class),
							row.getObject("keep_until", LocalDate.class), row.getBoolean("settled")),
					project)
			.stream()
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

}
