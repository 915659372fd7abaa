package eu.regioflow.partnership;

import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How partners are called, read without the rest of them; sees what was written, not what
 * a transaction still has in hand.
 */
@Component
public class PartnerNames {

	private static final String NAME = "select abbreviation, name from partner where project = ? and number = ?";

	private final JdbcTemplate jdbc;

	PartnerNames(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the partner of this number, or the refusal that it is not there. */
	public PartnerName of(String project, int number) {
		return ask(new RoundTrip(this.jdbc), project, number).get();
	}

	/** Asks for the same. */
	public Supplier<PartnerName> ask(RoundTrip trip, String project, int number) {
		Supplier<Optional<PartnerName>> asked = trip.ask(NAME, (rows) -> rows.next()
				? Optional.of(new PartnerName(rows.getString(1), rows.getString(2))) : Optional.empty(), project,
				number);
		return () -> asked.get().orElseThrow(Refusal::notFound);
	}

}
