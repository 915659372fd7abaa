package eu.regioflow.partnerreport;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The warnings that a partner took note of, by submission. Another value in the same
 * place is another warning.
 */
@Component
public class AcknowledgedWarnings {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	AcknowledgedWarnings(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * By which name a warning is acknowledged, such as
	 * {@code 3/payment_date/paid-in-earlier-period}.
	 */
	public static String name(LocatedError warning) {
		return "%d/%s/%s".formatted(warning.row(), warning.column(), warning.code());
	}

	/** A warning that was taken note of; value is what stood there. */
	public record Acknowledged(int line, String column, String code, String value, boolean oneByOne) {

		/** As {@link AcknowledgedWarnings#name}. */
		public String name() {
			return "%d/%s/%s".formatted(this.line, this.column, this.code);
		}

	}

	/** Those of a report's submission, counted from 1. */
	public List<Acknowledged> of(UUID report, int submission) {
		return this.jdbc.query("""
				select * from acknowledged_warning where report = ? and submission = ?
					order by line, list_column, code
				""",
				(row, index) -> new Acknowledged(row.getInt("line"), row.getString("list_column"),
						row.getString("code"), row.getString("value"), row.getBoolean("one_by_one")),
				report, submission);
	}

	/**
	 * Refuses a submission while one of the warnings is not acknowledged.
	 * @return the names of all
	 */
	List<String> requireAll(PartnerReport report, int submission, List<LocatedError> warnings) {
		List<Acknowledged> known = of(report.id(), submission);
		List<LocatedError> lacking = warnings.stream()
			.filter((warning) -> known.stream()
				.noneMatch((one) -> one.name().equals(name(warning)) && one.value().equals(value(warning))))
			.toList();
		if (!lacking.isEmpty()) {
			throw Refusal.invalid("warnings-not-acknowledged", lacking, lacking.size());
		}
		return warnings.stream().map(AcknowledgedWarnings::name).toList();
	}

	void replace(UUID report, int submission, List<LocatedError> warnings, boolean oneByOne, UUID by) {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.jdbc.update("delete from acknowledged_warning where report = ? and submission = ?", report, submission);
		this.jdbc.batchUpdate("insert into acknowledged_warning values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				warnings.stream()
					.map((warning) -> new Object[] { report, submission, warning.row(), warning.column(),
							warning.code(), value(warning), oneByOne, by, now })
					.toList());
	}

	private static String value(LocatedError warning) {
		return (warning.value() != null) ? warning.value() : "";
	}

}
