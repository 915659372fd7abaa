package eu.regioflow.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Reads a period with its project; sees what was written, not what a transaction still
 * has in hand.
 */
@Component
public class ProjectPeriods {

	private static final String PERIOD = """
			select project.rule_set, project.starts, period.starts, period.ends
				from reporting_period period join project on project.code = period.project
				where period.project = ? and period.number = ?
			""";

	/**
	 * Asks for the period of this number; the answer is the refusal that it is not there.
	 */
	public Supplier<ProjectPeriod> ask(RoundTrip trip, String project, int number) {
		Supplier<Optional<ProjectPeriod>> asked = trip.ask(PERIOD,
				(rows) -> rows.next() ? Optional.of(read(rows)) : Optional.empty(), project, number);
		return () -> asked.get().orElseThrow(Refusal::notFound);
	}

	private static ProjectPeriod read(ResultSet row) throws SQLException {
		return new ProjectPeriod(row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
				row.getObject(4, LocalDate.class));
	}

}
