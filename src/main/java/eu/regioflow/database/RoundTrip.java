package eu.regioflow.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Statements that travel to the database together, since the way there and back often
 * takes longer than what is done there. They run in the order in which they were given,
 * so that one sees what an earlier one locked or wrote.
 */
public final class RoundTrip {

	private final JdbcTemplate jdbc;

	private final List<Leg<?>> legs = new ArrayList<>();

	private boolean isMade;

	private boolean hasArrived;

	public RoundTrip(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes a question along.
	 * @param reader of its rows
	 * @return gives the answer, and makes the trip when that was not done yet
	 */
	public <T> Supplier<T> ask(String sql, ResultSetExtractor<T> reader, Object... values) {
		return add(new Leg<>(sql, (statement) -> {
			try (ResultSet rows = statement.getResultSet()) {
				return reader.extractData(rows);
			}
		}, values));
	}

	/**
	 * Takes a change along, which waits for the trip to be made.
	 * @return gives how many rows were changed, and makes the trip when that was not done
	 * yet
	 */
	public Supplier<Integer> tell(String sql, Object... values) {
		return add(new Leg<>(sql, PreparedStatement::getUpdateCount, values));
	}

	private <T> Supplier<T> add(Leg<T> leg) {
		if (this.isMade) {
			throw new IllegalStateException("The trip was made without " + leg.sql);
		}
		this.legs.add(leg);
		return () -> {
			make();
			if (!this.hasArrived) {
				throw new IllegalStateException("The trip broke with " + leg.sql);
			}
			return leg.answer;
		};
	}

	/** Makes the trip, once, even where it breaks. */
	public void make() {
		if (this.isMade) {
			return;
		}
		this.isMade = true;
		if (!this.legs.isEmpty()) {
			this.jdbc.execute(this.legs.stream().map((leg) -> leg.sql).collect(Collectors.joining(";\n")),
					(PreparedStatement statement) -> {
						run(statement);
						return null;
					});
		}
		this.hasArrived = true;
	}

	private void run(PreparedStatement statement) throws SQLException {
		new ArgumentPreparedStatementSetter(this.legs.stream().flatMap(Leg::values).toArray()).setValues(statement);
		statement.execute();
		for (Leg<?> leg : this.legs) {
			leg.arrive(statement);
		}
	}

	/** Reads what one of the statements answered. */
	private interface Reader<T> {

		T read(PreparedStatement statement) throws SQLException;

	}

	/** One of the statements, and what it answered. */
	private static final class Leg<T> {

		private final String sql;

		private final Reader<T> reader;

		private final Object[] values;

		private T answer;

		private Leg(String sql, Reader<T> reader, Object[] values) {
			this.sql = sql;
			this.reader = reader;
			this.values = values;
		}

		private Stream<Object> values() {
			return Arrays.stream(this.values);
		}

		private void arrive(PreparedStatement statement) throws SQLException {
			this.answer = this.reader.read(statement);
			statement.getMoreResults();
		}

	}

}
