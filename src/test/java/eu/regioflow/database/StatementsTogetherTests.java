package eu.regioflow.database;

import java.util.List;
import java.util.function.Supplier;

import eu.regioflow.DemoTest;
import eu.regioflow.SqlLog;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Statements that travel to the database together.
 */
@DemoTest
class StatementsTogetherTests {

	private static final ResultSetExtractor<List<String>> TEXTS = new RowMapperResultSetExtractor<>(
			new SingleColumnRowMapper<>(String.class));

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void everyQuestionHasItsOwnAnswerThoughAllTravelOnce() throws Exception {
		RoundTrip trip = new RoundTrip(this.jdbc);
		Supplier<List<String>> two = trip.ask("select unnest(?::text[])", TEXTS, (Object) new String[] { "a", "b" });
		Supplier<List<String>> none = trip.ask("select 'c' where ?", TEXTS, false);
		Supplier<List<String>> one = trip.ask("select ? || ';'", TEXTS, "d");
		assertThat(SqlLog.count(() -> {
			assertThat(one.get()).containsExactly("d;");
			assertThat(none.get()).isEmpty();
			assertThat(two.get()).containsExactly("a", "b");
		})).isEqualTo(1);
	}

	@Test
	void oneSeesWhatAnEarlierOneWrote() {
		this.transaction.executeWithoutResult((running) -> {
			RoundTrip trip = new RoundTrip(this.jdbc);
			Supplier<List<String>> before = trip.ask("select title from project where code = ?", TEXTS, "PGI06030");
			trip.tell("update project set title = ? where code = ?", "Changed", "PGI06030");
			Supplier<List<String>> after = trip.ask("select title from project where code = ?", TEXTS, "PGI06030");
			assertThat(after.get()).containsExactly("Changed");
			assertThat(before.get()).doesNotContain("Changed");
			running.setRollbackOnly();
		});
	}

	@Test
	void changesAreMadeOnceAndOnlyWhenTheTripIs() throws Exception {
		this.transaction.executeWithoutResult((running) -> {
			RoundTrip trip = new RoundTrip(this.jdbc);
			trip.tell("update project set title = title || ? where code = 'PGI06030'", "+");
			assertThat(title()).doesNotEndWith("+");
			trip.make();
			trip.make();
			assertThat(title()).endsWith("+").doesNotEndWith("++");
			assertThatIllegalStateException().isThrownBy(() -> trip.tell("select 1"));
			running.setRollbackOnly();
		});
		assertThat(SqlLog.count(new RoundTrip(this.jdbc)::make)).isZero();
	}

	@Test
	void aChangeTellsHowManyRowsItTouched() {
		this.transaction.executeWithoutResult((running) -> {
			RoundTrip trip = new RoundTrip(this.jdbc);
			Supplier<Integer> none = trip.tell("update project set title = ? where code = ?", "Changed", "NONE");
			Supplier<List<String>> between = trip.ask("select 'a'", TEXTS);
			Supplier<Integer> one = trip.tell("update project set title = ? where code = ?", "Changed", "PGI06030");
			assertThat(one.get()).isEqualTo(1);
			assertThat(none.get()).isZero();
			assertThat(between.get()).containsExactly("a");
			running.setRollbackOnly();
		});
	}

	private String title() {
		return this.jdbc.queryForObject("select title from project where code = 'PGI06030'", String.class);
	}

	@Test
	void whatOneOfThemBreaksBreaksTheTrip() {
		RoundTrip trip = new RoundTrip(this.jdbc);
		Supplier<List<String>> fine = trip.ask("select 'a'", TEXTS);
		trip.ask("select 1 / ?", TEXTS, 0);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(fine::get);
		assertThatIllegalStateException().isThrownBy(fine::get);
	}

}
