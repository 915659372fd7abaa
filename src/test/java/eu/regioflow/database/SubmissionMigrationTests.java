package eu.regioflow.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was submitted before receipts were kept gets the receipt of its last submission
 * when the database is upgraded.
 */
class SubmissionMigrationTests {

	private static final String BEFORE = "720";

	private static final String SINCE = "725";

	private static final String HASH = "ab".repeat(32);

	private static final String RECEIPTS = """
			select number, submission, to_char(submitted_at, 'YYYY-MM-DD HH24:MI'),
				coalesce(substring(list_sha256, 1, 4), 'unknown'), declared, acknowledged, control_due
				from submission order by number
			""";

	private OldDatabase database;

	@BeforeEach
	void startAtTheVersionBefore() throws Exception {
		this.database = OldDatabase.at(BEFORE);
	}

	@AfterEach
	void leaveNoProcess() throws IOException {
		this.database.close();
	}

	@Test
	void everySubmittedReportHasTheReceiptOfItsLastSubmissionOnce() throws Exception {
		fill();

		this.database.upgrade(SINCE);

		assertThat(this.database.rows(RECEIPTS)).containsExactly(
				"PGI06030-R-2-1 1 2020-03-01 09:00 unknown 0.00 0 2020-06-01",
				"PGI06030-R-3-1 1 2020-03-01 09:00 abab 150.25 2 2020-06-01",
				"PGI06030-R-4-1-V2 2 2020-04-05 10:30 unknown 80.00 0 2020-07-05",
				"PGI06030-R-5-1-V2 2 2020-04-05 10:30 abab 90.00 1 2020-07-05",
				"PGI06030-R-6-1 1 2020-03-01 09:00 unknown 60.00 0 2020-06-01",
				"PGI06030-R-7-1 1 2020-03-01 09:00 unknown 70.00 0 2020-06-01");
		assertThat(this.database.rows("select count(*) from submission where submitted_by <> '" + id(99) + "'"))
			.containsExactly("0");
		this.database.upgrade(SINCE);
		assertThat(this.database.rows("select count(*) from submission")).as("upgraded again").containsExactly("6");
	}

	@Test
	void nobodyChangesTheReceiptsThatTheUpgradeMade() throws Exception {
		fill();
		this.database.upgrade(SINCE);
		List<String> before = this.database.rows("select submission.*::text from submission order by number");

		for (String role : List.of(PostgresAccess.OWNER, PostgresAccess.RUNTIME)) {
			for (String change : List.of("update submission set declared = 0", "delete from submission",
					"truncate submission")) {
				assertThatExceptionOfType(SQLException.class).as(role + ": " + change)
					.isThrownBy(() -> this.database.tell(role, change));
			}
		}
		assertThatExceptionOfType(SQLException.class).as("a second receipt of the same submission")
			.isThrownBy(() -> this.database
				.tell(PostgresAccess.RUNTIME, "insert into submission select report, submission, number || '-2', "
						+ "submitted_at, submitted_by, list_sha256, declared, acknowledged, control_due from submission"));

		assertThat(this.database.rows("select submission.*::text from submission order by number")).isEqualTo(before);
	}

	@Test
	void aProjectThatSubmittedNothingHasNoReceipt() throws Exception {
		this.database.fill(report(1, "DRAFT", 0, null, null));

		this.database.upgrade(SINCE);

		assertThat(this.database.rows("select count(*) from submission")).containsExactly("0");
	}

	/** One report of each kind, each of another partner. */
	private void fill() throws SQLException {
		this.database.fill(report(1, "DRAFT", 0, null, null), report(2, "SUBMITTED", 1, null, "2020-06-01"),
				report(3, "IN_CONTROL", 1, null, "2020-06-01"), posting(3, 3, "100.00", "STAFF"),
				posting(3, 3, "50.25", "TRAVEL"), warning(3, 1, 1), warning(3, 1, 2), printed(3, 1),
				report(4, "SUBMITTED", 2, "2020-04-05 10:30", "2020-07-05"), posting(4, 4, "55.00", "STAFF"),
				posting(4, 40, "80.00", "STAFF"), declaredBy(4, 40), warning(4, 1, 1), printed(4, 1),
				report(5, "CERTIFIED", 2, "2020-04-05 10:30", "2020-07-05"), posting(5, 5, "90.00", "STAFF"),
				warning(5, 2, 1), printed(5, 2), report(6, "REOPENED_SUBMITTED_LAST", 1, null, "2020-06-01"),
				posting(6, 6, "60.00", "STAFF"), report(7, "REOPENED_CERTIFIED", 1, null, "2020-06-01"),
				posting(7, 7, "70.00", "STAFF"), certified(7, "65.00"));
	}

	private static String report(int partner, String status, int submissions, String resubmitted, String due) {
		boolean isSubmitted = submissions > 0;
		return """
				insert into partner_report (id, project, partner, number, period, due, status, opened_at, submitted_at,
						submitted_by, control_due, declaration, submissions, resubmitted_at, row_changes, version)
					values ('%s', 'PGI06030', %d, 1, 1, '2020-03-02', '%s', '2020-02-01', %s, %s, %s, %s, %d, %s, 0, 0)
				""".formatted(id(partner), partner, status, quoted(isSubmitted ? "2020-03-01 09:00" : null),
				quoted(isSubmitted ? id(99) : null), quoted(due), quoted(isSubmitted ? id(partner) : null), submissions,
				quoted(resubmitted));
	}

	private static String declaredBy(int partner, int act) {
		return "update partner_report set declaration = '%s' where id = '%s'".formatted(id(act), id(partner));
	}

	private static String posting(int partner, int act, String amount, String category) {
		return posting(partner, act, amount, category, "DECLARED");
	}

	private static String certified(int partner, String amount) {
		return posting(partner, partner, amount, "STAFF", "CERTIFIED");
	}

	private static String posting(int partner, int act, String amount, String category, String measure) {
		return """
				insert into posting (project, partner, report, period, side, category, component, measure, amount, cause, at)
					values ('PGI06030', %d, '%s', 1, 'COST', '%s', 'LINE', '%s', %s, '%s', '2020-03-01')
				"""
			.formatted(partner, id(partner), category, measure, amount, id(act));
	}

	private static String warning(int partner, int submission, int line) {
		return """
				insert into acknowledged_warning
					values ('%s', %d, %d, 'paymentDate', 'paid-earlier', '', true, '%s', '2020-03-01')
				""".formatted(id(partner), submission, line, id(99));
	}

	private static String printed(int partner, int submission) {
		return "insert into submission_receipt values ('%s', %d, 'printed-%d-%d', 'en', '%s', '%s', '2020-03-01')"
			.formatted(id(partner), submission, partner, submission, HASH, HASH);
	}

	private static String id(int number) {
		return "00000000-0000-4000-8000-%012d".formatted(number);
	}

	private static String quoted(String value) {
		return (value != null) ? "'" + value + "'" : "null";
	}

}
