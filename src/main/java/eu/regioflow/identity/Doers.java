package eu.regioflow.identity;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells who did what is noted under an id.
 */
@Component
public class Doers {

	private static final String EITHER = """
			select display_name, null as absent from account where id = :noted
			union all
			select doer.display_name, absent.display_name from substitution held
				join account doer on doer.id = held.substitute join account absent on absent.id = held.absent
				where held.id = :noted
			""";

	private final JdbcClient jdbc;

	Doers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Who did it.
	 *
	 * @param onBehalfOf the name of whoever was away, or null
	 */
	public record Doer(String name, String onBehalfOf) {

	}

	/** Whoever has this account, or acted under this substitution. */
	public Optional<Doer> find(UUID noted) {
		return this.jdbc.sql(EITHER)
			.param("noted", noted)
			.query((row, number) -> new Doer(row.getString(1), row.getString(2)))
			.optional();
	}

}
