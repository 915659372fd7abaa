package eu.regioflow.exchangerate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers how the Commission's service was last asked.
 */
@Component
class Fetches {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Fetches(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The last try, if there was one. */
	Optional<LastFetch> last() {
		return this.jdbc
			.query("select month, tried_at, problem, detail from exchange_rate_fetch order by tried_at desc limit 1",
					(row, index) -> new LastFetch(YearMonth.from(row.getObject(1, LocalDate.class)),
							row.getTimestamp(2).toInstant(),
							Optional.ofNullable(row.getString(3)).map(FetchProblem::valueOf).orElse(null),
							row.getString(4)))
			.stream()
			.findFirst();
	}

	/** Whether the service has given a month's rates. */
	boolean isDone(YearMonth month) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from exchange_rate_fetch where month = ? and problem is null)", Boolean.class,
				month.atDay(1)));
	}

	LastFetch wentWell(YearMonth month) {
		return store(new LastFetch(month, this.clock.instant(), null, ""));
	}

	LastFetch failed(YearMonth month, FetchProblem problem, String detail) {
		return store(new LastFetch(month, this.clock.instant(), problem, detail));
	}

	private LastFetch store(LastFetch fetch) {
		this.jdbc.update("""
				insert into exchange_rate_fetch (month, tried_at, problem, detail) values (?, ?, ?, ?)
					on conflict (month) do update set tried_at = excluded.tried_at, problem = excluded.problem,
						detail = excluded.detail
				""", fetch.month().atDay(1), Timestamp.from(fetch.triedAt()),
				(fetch.problem() != null) ? fetch.problem().name() : null, fetch.detail());
		return fetch;
	}

}
