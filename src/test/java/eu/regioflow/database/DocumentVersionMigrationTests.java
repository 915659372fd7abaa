package eu.regioflow.database;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of a deliverable that were handed in round after round become versions of one
 * another when the database is upgraded.
 */
class DocumentVersionMigrationTests {

	private static final String BEFORE = "745";

	private static final String SINCE = "746";

	private static final String ROUNDS = "deliverable/PGI06030/1";

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
	void eachRoundsFileTakesThePlaceOfTheOneBefore() throws Exception {
		this.database.fill(file(2, ROUNDS, "2020-02-02", false), file(1, ROUNDS, "2020-02-01", false),
				file(3, ROUNDS, "2020-02-03", false), file(4, "deliverable/PGI06030/2", "2020-02-02", false));

		this.database.upgrade(SINCE);

		assertThat(this.database.rows("""
				select substring(id::text, 36), coalesce(substring(superseded_by::text, 36), 'current'), version
					from document order by id
				""")).containsExactly("1 2 0", "2 3 0", "3 current 0", "4 current 0");
	}

	@Test
	void aFileOfTheSameMomentHasAPlaceInTheRowAndARemovedOneHasNone() throws Exception {
		this.database.fill(file(1, ROUNDS, "2020-02-01", false), file(2, ROUNDS, "2020-02-01", false),
				file(3, ROUNDS, "2020-02-02", false), file(4, ROUNDS, "2020-02-03", false),
				"update document set removed_at = '2020-02-04', removed_by = id, removal_reason = 'Wrong file' where id = '"
						+ id(3) + "'");

		this.database.upgrade(SINCE);

		assertThat(this.database.rows("""
				select substring(id::text, 36), coalesce(substring(superseded_by::text, 36), 'none') from document
					order by id
				""")).containsExactly("1 2", "2 4", "3 none", "4 none");
	}

	@Test
	void whereOneRoundsFileIsPersonalAllAre() throws Exception {
		this.database.fill(file(1, ROUNDS, "2020-02-01", true), file(2, ROUNDS, "2020-02-02", false),
				file(3, "deliverable/PGI06030/2", "2020-02-02", false),
				file(4, "partner-report/" + id(9), "2020-02-02", false),
				file(5, "partner-report/" + id(9), "2020-02-03", true));

		this.database.upgrade(SINCE);

		assertThat(
				this.database.rows("select substring(id::text, 36), personal, superseded_by from document order by id"))
			.containsExactly("1 t " + id(2), "2 t null", "3 f null", "4 f null", "5 t null");
	}

	private static String file(int number, String subject, String day, boolean personal) {
		return """
				insert into document (id, project, subject, name, media_type, size, sha256, note, uploaded_by,
						uploaded_at, personal)
					values ('%s', 'PGI06030', '%s', 'analysis.pdf', 'application/pdf', 100, '%s', '', '%s', '%s', %s)
				""".formatted(id(number), subject, "ab".repeat(32), id(99), day, personal);
	}

	private static String id(int number) {
		return "00000000-0000-4000-8000-%012d".formatted(number);
	}

}
