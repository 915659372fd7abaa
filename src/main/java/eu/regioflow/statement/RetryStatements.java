package eu.regioflow.statement;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what could not be printed; a document that was issued meanwhile stays
 * the only one.
 */
@Component
public class RetryStatements {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final IncompleteEventPublications publications;

	private final JdbcTemplate jdbc;

	RetryStatements(IncompleteEventPublications publications, JdbcTemplate jdbc) {
		this.publications = publications;
		this.jdbc = jdbc;
	}

	/** Every minute of real time, whatever the business clock says. */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void retry() {
		this.publications.resubmitIncompletePublicationsOlderThan(PATIENCE);
	}

	/** How many events wait for a listener of this module. */
	public long waiting() {
		return this.jdbc.queryForObject(
				"select count(*) from event_publication where completion_date is null and listener_id like ?",
				Long.class, getClass().getPackageName() + ".%");
	}

}
