package eu.regioflow.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads who calls. One plain statement without a transaction of its own, because every
 * request waits for it; it sees what was written, not what a transaction still has in
 * hand.
 */
@Component
class Callers {

	private static final String CALLER = """
			select account.id, account.username, account.display_name,
					held.id, held.role, held.project, held.partner, held.administrator
				from account left join access_grant held on held.account = account.id
				where account.username = ? and account.enabled
			""";

	private final JdbcTemplate jdbc;

	Callers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Nobody where the account is not there or was withdrawn. */
	Optional<Caller> find(String username) {
		return this.jdbc.query(CALLER, Callers::read, username);
	}

	private static Optional<Caller> read(ResultSet rows) throws SQLException {
		Caller caller = null;
		while (rows.next()) {
			if (caller == null) {
				caller = new Caller(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3),
						new ArrayList<>());
			}
			UUID grant = rows.getObject(4, UUID.class);
			if (grant != null) {
				caller.grants()
					.add(Grant.held(grant, caller.account(), Role.valueOf(rows.getString(5)), rows.getString(6),
							rows.getObject(7, Integer.class), rows.getBoolean(8)));
			}
		}
		return Optional.ofNullable(caller);
	}

}
