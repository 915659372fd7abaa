package eu.regioflow.trail;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whoever changes the trail behind the product's back is found out, and where.
 */
@DemoTest
class AlteredTrailTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private VerifyTrail verifyTrail;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void beginWithAWholeChain() throws Exception {
		DemoState.restore(this.application);
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void anAlteredEntryIsNamed() throws Exception {
		tamper("update trail_entry set action = 'nothing-happened' where chain = 'PGI06030' and sequence = 3");
		assertThat(this.verifyTrail.findings()).singleElement()
			.asString()
			.startsWith("PGI06030: entry 3 (nothing-happened of ")
			.endsWith("was altered");
	}

	@Test
	void anAlteredActorTimeOrFactIsNamed() throws Exception {
		for (String change : List.of("actor = gen_random_uuid()", "at = at + interval '1 second'",
				"facts = facts || ' '", "subject = 'PGI06030/else'")) {
			DemoState.restore(this.application);
			tamper("update trail_entry set " + change + " where chain = 'PGI06030' and sequence = 2");
			assertThat(this.verifyTrail.findings()).as(change).singleElement().asString().contains("entry 2 (");
		}
	}

	@Test
	void aDeletedEntryIsMissed() throws Exception {
		tamper("delete from trail_entry where chain = 'PGI06030' and sequence = 2");
		assertThat(this.verifyTrail.findings()).containsExactly("PGI06030: entry 2 is missing");
	}

	@Test
	void aCutEndIsMissed() throws Exception {
		tamper("delete from trail_entry where chain = 'PGI06030' and sequence = "
				+ "(select max(sequence) from trail_entry where chain = 'PGI06030')");
		assertThat(this.verifyTrail.findings()).singleElement()
			.asString()
			.startsWith("PGI06030: the end of the chain was cut off after entry ");
	}

	@Test
	void swappedEntriesAreBothNamed() throws Exception {
		tamper("update trail_entry set sequence = case sequence when 2 then -3 else -2 end "
				+ "where chain = 'PGI06030' and sequence in (2, 3)",
				"update trail_entry set sequence = -sequence where sequence < 0");
		assertThat(this.verifyTrail.findings()).anyMatch((finding) -> finding.contains("entry 2 "))
			.anyMatch((finding) -> finding.contains("entry 3 "));
	}

	@Test
	void theApplicationItselfCannotChangeTheTrail() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.update("update trail_entry set action = 'x' where sequence = 1"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.update("delete from trail_entry where sequence = 1"));
	}

	private static void tamper(String... statements) throws Exception {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			for (String statement : statements) {
				assertThat(sql.executeUpdate(statement)).isPositive();
			}
		}
	}

}
