package eu.regioflow.kill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Recomputes the audit trail from its rows alone, with none of the product's code.
 */
final class TrailProof {

	private static final String FIELDS = """
			previous_hash::text, chain, sequence::text, (extract(epoch from at) * 1000)::bigint::text,
			coalesce(actor::text, 'null'), action, subject, facts""";

	private TrailProof() {
	}

	/** One sentence for each entry that does not fit; empty when all chains are whole. */
	static List<String> findings(Stored stored) throws SQLException {
		List<String> findings = new ArrayList<>(stored.rows("""
				select 'trail: head of ' || chain || ' is not its last entry' from trail_head h
				where (sequence, hash) is distinct from (select (e.sequence, e.hash) from trail_entry e
					where e.chain = h.chain order by e.sequence desc limit 1)"""));
		findings.addAll(stored.rows("""
				select 'trail: ' || chain || ' ' || sequence || ' does not follow its predecessor' from (
					select *, lag(hash, 1, repeat('0', 64)) over links as expected, row_number() over links as place
					from trail_entry window links as (partition by chain order by sequence)) linked
				where previous_hash <> expected or sequence <> place"""));
		String entry = "select string_agg(part, E'\\u0001' order by place) from unnest(array[" + FIELDS
				+ "]) with ordinality as parts (part, place)";
		for (String row : stored.rows("select chain || ' ' || sequence || E'\\u0002' || hash || E'\\u0002' || (" + entry
				+ ") from trail_entry")) {
			String[] parts = row.split("\u0002", 3);
			if (!parts[1].equals(hash(parts[2].split("\u0001", -1)))) {
				findings.add("trail: " + parts[0] + " was altered");
			}
		}
		return findings;
	}

	private static String hash(String[] fields) {
		StringBuilder text = new StringBuilder();
		for (String field : fields) {
			text.append(field.length()).append(':').append(field);
		}
		return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
