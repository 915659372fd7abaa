package eu.regioflow.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the audit trail.
 */
@Component
public class Trail {

	private final JdbcTemplate jdbc;

	Trail(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The entries of a chain, oldest first. */
	public List<TrailEntry> entries(String chain) {
		return this.jdbc.query("select * from trail_entry where chain = ? order by sequence", Trail::read, chain);
	}

	/** The chains that have entries. */
	public List<String> chains() {
		return this.jdbc.queryForList("select chain from trail_head order by chain", String.class);
	}

	boolean isHead(String chain, long sequence, String hash) {
		return Boolean.TRUE
			.equals(this.jdbc.queryForObject("select sequence = ? and hash = ? from trail_head where chain = ?",
					Boolean.class, sequence, hash, chain));
	}

	private static TrailEntry read(ResultSet row, int index) throws SQLException {
		return new TrailEntry(row.getString("chain"), row.getLong("sequence"), row.getTimestamp("at").toInstant(),
				row.getObject("actor", UUID.class), row.getString("action"), row.getString("subject"),
				row.getString("facts"), row.getString("previous_hash"), row.getString("hash"));
	}

}
