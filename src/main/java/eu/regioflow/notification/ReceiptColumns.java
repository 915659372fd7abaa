package eu.regioflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A receipt in the facts of an event and in rows; all columns are null where there is
 * none.
 */
final class ReceiptColumns {

	private ReceiptColumns() {
	}

	/** The receipt that a submission names; null for every other event. */
	static Receipt of(Map<String, Object> facts) {
		return facts.containsKey("receipt")
				? new Receipt((String) facts.get("receipt"), Instant.parse((String) facts.get("submittedAt")),
						(String) facts.get("sha256"), LocalDate.parse((String) facts.get("controlDue")))
				: null;
	}

	/** Number, time, hash and last day. */
	static Object[] values(Receipt receipt) {
		return (receipt != null) ? new Object[] { receipt.number(), Timestamp.from(receipt.at()), receipt.sha256(),
				receipt.controlDue() } : new Object[4];
	}

	static Receipt read(ResultSet row) throws SQLException {
		String number = row.getString("receipt");
		return (number != null) ? new Receipt(number, row.getTimestamp("submitted_at").toInstant(),
				row.getString("list_sha256"), row.getObject("control_due", LocalDate.class)) : null;
	}

}
