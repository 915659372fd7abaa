package eu.regioflow.statement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The receipts that were issued; never changed.
 */
@Component
class SubmissionReceipts {

	private final JdbcTemplate jdbc;

	SubmissionReceipts(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The receipt of a report's submission, counted from 1. */
	Optional<IssuedReceipt> find(UUID report, int submission) {
		return this.jdbc
			.query("select * from submission_receipt where report = ? and submission = ?",
					(row, index) -> new IssuedReceipt(row.getString("number"),
							Locale.forLanguageTag(row.getString("locale")), row.getString("submitted_sha256"),
							row.getString("sha256"), row.getTimestamp("issued_at").toInstant()),
					report, submission)
			.stream()
			.findFirst();
	}

	/** Adds it; false where somebody else was quicker. */
	boolean add(UUID report, int submission, IssuedReceipt receipt) {
		return this.jdbc.update("""
				insert into submission_receipt (report, submission, number, locale, submitted_sha256, sha256, issued_at)
					values (?, ?, ?, ?, ?, ?, ?) on conflict (report, submission) do nothing
				""", report, submission, receipt.number(), receipt.locale().toLanguageTag(), receipt.submitted(),
				receipt.sha256(), Timestamp.from(receipt.issuedAt())) == 1;
	}

}
