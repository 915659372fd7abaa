package eu.regioflow.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The samples in the database, where a line can be added but none taken out; by plain
 * statements, because a sample may have thousands of lines.
 */
@Component
public class Samples {

	private static final String SELECT = """
			select sample.seed, sample.method, line.line, line.reason, line.added_by from control_sample sample
				left join control_sample_line line on line.report = sample.report
				where sample.report = ? order by line.line
			""";

	private final JdbcTemplate jdbc;

	Samples(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The sample of a report; empty before control starts. */
	public Optional<Sample> of(UUID report) {
		return ask(new RoundTrip(this.jdbc), report).get();
	}

	/** Asks for the same. */
	public Supplier<Optional<Sample>> ask(RoundTrip trip, UUID report) {
		return trip.ask(SELECT, (rows) -> {
			Sample sample = null;
			while (rows.next()) {
				if (sample == null) {
					sample = new Sample(report, rows.getLong("seed"), rows.getString("method"), new ArrayList<>());
				}
				if (rows.getString("reason") != null) {
					sample.lines()
						.add(new SampledLine(rows.getInt("line"), rows.getString("reason"),
								rows.getObject("added_by") != null));
				}
			}
			return Optional.ofNullable(sample);
		}, report);
	}

	void insert(Sample sample, Instant at) {
		this.jdbc.update("insert into control_sample (report, seed, method, drawn_at) values (?, ?, ?, ?)",
				sample.report(), sample.seed(), sample.method(), Timestamp.from(at));
		this.jdbc.batchUpdate("insert into control_sample_line (report, line, reason) values (?, ?, ?)",
				sample.lines()
					.stream()
					.map((line) -> new Object[] { sample.report(), line.line(), line.reason() })
					.toList());
	}

	void add(UUID report, int line, String reason, UUID addedBy, Instant at) {
		this.jdbc.update("""
				insert into control_sample_line (report, line, reason, added_by, added_at) values (?, ?, ?, ?, ?)
				""", report, line, reason, addedBy, Timestamp.from(at));
	}

}
