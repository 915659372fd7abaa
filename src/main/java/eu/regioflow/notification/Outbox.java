package eu.regioflow.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Mails that wait to be sent. They are written in the transaction of what they tell, and
 * tried until they are sent: after a minute, two, four, and then every hour of real time.
 */
@Component
public class Outbox {

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final JdbcTemplate jdbc;

	private final boolean on;

	Outbox(JdbcTemplate jdbc, @Value("${spring.mail.host:}") String host) {
		this.jdbc = jdbc;
		this.on = !host.isBlank();
	}

	/** Whether this installation sends mails at all. */
	public boolean isOn() {
		return this.on;
	}

	/** How many mails wait. */
	public long waiting() {
		return this.jdbc.queryForObject("select count(*) from mail", Long.class);
	}

	/** Puts a mail in; without a mail server it is not kept. */
	void put(String recipient, String subject, String body) {
		if (this.on && !recipient.isBlank()) {
			Timestamp now = Timestamp.from(Instant.now());
			this.jdbc.update("""
					insert into mail (id, recipient, subject, body, created_at, next_try_at) values (?, ?, ?, ?, ?, ?)
					""", UUID.randomUUID(), recipient, subject, body, now, now);
		}
	}

	/**
	 * The oldest that may be tried now, which nobody else gets until the end of this
	 * transaction.
	 */
	Optional<Letter> next(Instant now) {
		List<Letter> next = this.jdbc.query("""
				select id, recipient, subject, body, tries from mail where next_try_at <= ?
					order by next_try_at, id limit 1 for update skip locked
				""", (row, number) -> new Letter(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
				row.getString(4), row.getInt(5)), Timestamp.from(now));
		return next.stream().findFirst();
	}

	void sent(Letter letter) {
		this.jdbc.update("delete from mail where id = ?", letter.id());
	}

	void failed(Letter letter, String reason, Instant now) {
		Duration wait = Duration.ofMinutes(1L << Math.min(letter.tries(), 10));
		Duration next = (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
		this.jdbc.update("update mail set tries = tries + 1, next_try_at = ?, last_error = left(?, 500) where id = ?",
				Timestamp.from(now.plus(next)), reason, letter.id());
	}

}
