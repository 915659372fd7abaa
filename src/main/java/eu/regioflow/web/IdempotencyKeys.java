package eu.regioflow.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored keys. A key is claimed before the work, marked in the very transaction of
 * the work, and answered after it; so a process that dies in between leaves either
 * nothing, or the knowledge that the work was done.
 */
@Component
class IdempotencyKeys {

	/** After so many seconds without effect or answer another attempt may take over. */
	private static final int TAKE_OVER = 20;

	private final JdbcClient database;

	IdempotencyKeys(JdbcClient database) {
		this.database = database;
	}

	/**
	 * One try at a request under a key.
	 *
	 * @param number of this try; only the latest may commit
	 */
	record Attempt(String account, String key, int number) {

	}

	/** What was answered the first time. */
	record Answer(int status, String contentType, byte[] body) {

	}

	/** Either this request's own attempt, or the answer that it gets instead. */
	record Claim(Optional<Attempt> attempt, Optional<Answer> answer) {

	}

	/**
	 * Claims the key for a request.
	 * @throws Refusal idempotency-key-reused, still-running or answer-lost
	 */
	Claim claim(String account, String key, String route, String bodyHash) {
		this.database
			.sql("delete from idempotency_key where account = ? and created_at < clock_timestamp() - interval '7 days'")
			.params(account)
			.update();
		int added = this.database.sql(
				"insert into idempotency_key (account, key, route, body_hash) values (?, ?, ?, ?) on conflict do nothing")
			.params(account, key, route, bodyHash)
			.update();
		if (added == 1) {
			return new Claim(Optional.of(new Attempt(account, key, 1)), Optional.empty());
		}
		Stored stored = this.database
			.sql("""
					select route = ? and body_hash = ? as same, effect_at is not null as done, status, content_type, response
					from idempotency_key where account = ? and key = ?""")
			.params(route, bodyHash, account, key)
			.query(Stored::read)
			.optional()
			.orElseThrow(() -> Refusal.conflict("still-running"));
		if (!stored.same()) {
			throw Refusal.invalid("idempotency-key-reused");
		}
		if (stored.answer().isPresent()) {
			return new Claim(Optional.empty(), stored.answer());
		}
		return new Claim(Optional.of(takeOver(account, key, stored.done())), Optional.empty());
	}

	private Attempt takeOver(String account, String key, boolean done) {
		Optional<Integer> number = this.database.sql("""
				update idempotency_key set attempt = attempt + 1, started_at = clock_timestamp()
				where account = ? and key = ? and status is null and effect_at is null
				and started_at < clock_timestamp() - make_interval(secs => ?) returning attempt""")
			.params(account, key, TAKE_OVER)
			.query(Integer.class)
			.optional();
		return number.map((attempt) -> new Attempt(account, key, attempt))
			.orElseThrow(() -> Refusal.conflict(done ? "answer-lost" : "still-running"));
	}

	/**
	 * Marks, inside the transaction of the work, that it is done.
	 * @throws Refusal still-running when a later attempt has taken over
	 */
	void markEffect(Attempt attempt) {
		int marked = this.database.sql(
				"update idempotency_key set effect_at = clock_timestamp() where account = ? and key = ? and attempt = ?")
			.params(attempt.account(), attempt.key(), attempt.number())
			.update();
		if (marked != 1) {
			throw Refusal.conflict("still-running");
		}
	}

	/** Keeps the answer for the next time. */
	void store(Attempt attempt, Answer answer) {
		this.database.sql("""
				update idempotency_key set status = ?, content_type = ?, response = ?
				where account = ? and key = ? and attempt = ?""")
			.params(answer.status(), answer.contentType(), answer.body(), attempt.account(), attempt.key(),
					attempt.number())
			.update();
	}

	/** Lets the request be tried again, unless its work was done. */
	void release(Attempt attempt) {
		this.database
			.sql("delete from idempotency_key where account = ? and key = ? and attempt = ? and effect_at is null")
			.params(attempt.account(), attempt.key(), attempt.number())
			.update();
	}

	private record Stored(boolean same, boolean done, Optional<Answer> answer) {

		static Stored read(ResultSet row, int number) throws SQLException {
			int status = row.getInt("status");
			Optional<Answer> answer = row.wasNull() ? Optional.empty()
					: Optional.of(new Answer(status, row.getString("content_type"), row.getBytes("response")));
			return new Stored(row.getBoolean("same"), row.getBoolean("done"), answer);
		}

	}

}
