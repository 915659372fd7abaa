package eu.regioflow.partnerreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every submission of every report; never changed, whatever becomes of the report.
 */
@Component
public class Submissions {

	private final JdbcTemplate jdbc;

	Submissions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a report, the first one first. */
	public List<Submission> of(UUID report) {
		return this.jdbc.query("select * from submission where report = ? order by submission", Submissions::read,
				report);
	}

	void add(Submission made) {
		this.jdbc.update("""
				insert into submission (report, submission, number, submitted_at, submitted_by, list_sha256, declared,
					acknowledged, control_due) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", made.report(), made.count(), made.number(), Timestamp.from(made.at()), made.by(), made.sha256(),
				made.declared().amount(), made.acknowledged(), made.controlDue());
	}

	private static Submission read(ResultSet row, int index) throws SQLException {
		return new Submission(row.getObject("report", UUID.class), row.getInt("submission"), row.getString("number"),
				row.getTimestamp("submitted_at").toInstant(), row.getObject("submitted_by", UUID.class),
				row.getString("list_sha256"), Money.of(row.getBigDecimal("declared")), row.getInt("acknowledged"),
				row.getObject("control_due", LocalDate.class));
	}

}
