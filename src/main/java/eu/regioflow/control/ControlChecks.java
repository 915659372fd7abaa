package eu.regioflow.control;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * The checks of each report in the database.
 */
@Component
public class ControlChecks {

	private static final String INSERT = """
			insert into control_check (report, number, method, starts, ends, place, focus, finding, recorded_by,
				recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	ControlChecks(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The checks of a report, in the order in which they were recorded. */
	public List<ControlCheck> of(UUID report) {
		return ask(new RoundTrip(this.jdbc), report).get();
	}

	/** Asks for the same. */
	public Supplier<List<ControlCheck>> ask(RoundTrip trip, UUID report) {
		return trip.ask("select * from control_check where report = ? order by number",
				new RowMapperResultSetExtractor<>(ControlChecks::read), report);
	}

	int next(UUID report) {
		return this.jdbc.queryForObject("select coalesce(max(number), 0) + 1 from control_check where report = ?",
				Integer.class, report);
	}

	void insert(UUID report, ControlCheck check, UUID by, Instant at) {
		this.jdbc.update(INSERT, report, check.number(), check.method().name(), Date.valueOf(check.from()),
				Date.valueOf(check.to()), check.place(), check.focus(), check.finding(), by, Timestamp.from(at));
	}

	boolean delete(UUID report, int number) {
		return this.jdbc.update("delete from control_check where report = ? and number = ?", report, number) == 1;
	}

	private static ControlCheck read(ResultSet row, int index) throws SQLException {
		return new ControlCheck(row.getInt("number"), ControlCheck.Method.valueOf(row.getString("method")),
				row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class),
				row.getString("place"), row.getString("focus"), row.getString("finding"));
	}

}
