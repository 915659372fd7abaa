package eu.regioflow.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored answers. A key is held by the transaction that does the work, and its answer
 * is written in that same transaction; so whatever dies leaves both or neither, and a key
 * that is held by nobody is free again.
 */
@Component
class IdempotencyKeys {

	private final JdbcClient database;

	IdempotencyKeys(JdbcClient database) {
		this.database = database;
	}

	/** A request under its key. */
	record KeyedRequest(String account, String key, String route, String bodyHash) {

	}

	/** What was answered the first time. */
	record Answer(int status, String contentType, byte[] body) {

	}

	/**
	 * Holds the key until the running transaction ends.
	 * @return the answer, if the request was answered before
	 * @throws Refusal still-running or idempotency-key-reused
	 */
	Optional<Answer> hold(KeyedRequest request) {
		boolean held = this.database.sql("select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))")
			.params(request.account(), request.key())
			.query(Boolean.class)
			.single();
		if (!held) {
			throw Refusal.conflict("still-running");
		}
		Optional<Stored> stored = this.database.sql("""
				select route = ? and body_hash = ? as same, status, content_type, response
				from idempotency_key where account = ? and key = ?""")
			.params(request.route(), request.bodyHash(), request.account(), request.key())
			.query(Stored::read)
			.optional();
		if (stored.isPresent() && !stored.get().same()) {
			throw Refusal.invalid("idempotency-key-reused");
		}
		return stored.map(Stored::answer);
	}

	/** Keeps the answer for the next time, and for a week. */
	void store(KeyedRequest request, Answer answer) {
		this.database
			.sql("delete from idempotency_key where account = ? and created_at < clock_timestamp() - interval '7 days'")
			.params(request.account())
			.update();
		this.database.sql("""
				insert into idempotency_key (account, key, route, body_hash, status, content_type, response)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(request.account(), request.key(), request.route(), request.bodyHash(), answer.status(),
					answer.contentType(), answer.body())
			.update();
	}

	private record Stored(boolean same, Answer answer) {

		static Stored read(ResultSet row, int number) throws SQLException {
			return new Stored(row.getBoolean("same"),
					new Answer(row.getInt("status"), row.getString("content_type"), row.getBytes("response")));
		}

	}

}
