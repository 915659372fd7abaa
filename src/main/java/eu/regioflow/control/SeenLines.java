package eu.regioflow.control;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.partnerreport.PartnerReport;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which lines of a report its controller has looked at. What was looked at before the
 * partner submitted the report again has to be looked at again.
 */
@Component
public class SeenLines {

	private static final String SELECT = "select line, seen_at from control_seen_line where report = ? and seen_at >= ?";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	SeenLines(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Their numbers, in their order. */
	public Set<Integer> of(PartnerReport report) {
		return moments(report).keySet();
	}

	/** When each was looked at or decided last, in the order of their numbers. */
	public Map<Integer, Instant> moments(PartnerReport report) {
		return ask(new RoundTrip(this.jdbc), report).get();
	}

	/** Asks for the same. */
	public Supplier<Map<Integer, Instant>> ask(RoundTrip trip, PartnerReport report) {
		Instant since = (report.resubmittedAt() != null) ? report.resubmittedAt() : report.submittedAt();
		return (since == null) ? Map::of : trip.ask(SELECT, (rows) -> {
			Map<Integer, Instant> moments = new TreeMap<>();
			while (rows.next()) {
				moments.put(rows.getInt("line"), rows.getTimestamp("seen_at").toInstant());
			}
			return moments;
		}, report.id(), Timestamp.from(since));
	}

	void mark(PartnerReport report, Collection<Integer> lines, UUID by) {
		this.jdbc.update("""
				insert into control_seen_line (report, line, seen_by, seen_at)
					select ?, line, ?, ? from unnest(?::integer[]) as line
					on conflict (report, line) do update set seen_by = excluded.seen_by, seen_at = excluded.seen_at
				""", report.id(), by, Timestamp.from(this.clock.instant()), lines.toArray(Integer[]::new));
	}

}
