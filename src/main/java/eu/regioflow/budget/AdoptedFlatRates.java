package eu.regioflow.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The flat rates that each partner's adopted budget has; what is only drafted does not
 * count.
 */
@Component
public class AdoptedFlatRates {

	private static final String RATES = """
			select rate.kind, rate.percent from partner_budget budget
				left join partner_adopted_rate rate on rate.project = budget.project and rate.partner = budget.partner
				where budget.project = ? and budget.partner = ? and budget.adopted_version > 0
			""";

	private final JdbcTemplate jdbc;

	AdoptedFlatRates(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The partner's rates; those that the rule set gives every partner where no budget
	 * was adopted yet.
	 */
	public FlatRates of(String project, int partner, RuleSet rules) {
		return ask(new RoundTrip(this.jdbc), project, partner).get().apply(rules);
	}

	/** Asks for the same, which a rule set makes of the answer. */
	public Supplier<Function<RuleSet, FlatRates>> ask(RoundTrip trip, String project, int partner) {
		return trip.ask(RATES, AdoptedFlatRates::read, project, partner);
	}

	private static Function<RuleSet, FlatRates> read(ResultSet rows) throws SQLException {
		if (!rows.next()) {
			return FlatRates::of;
		}
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		do {
			if (rows.getString(1) != null) {
				rates.put(FlatRateKind.valueOf(rows.getString(1)), new Percentage(rows.getBigDecimal(2)));
			}
		}
		while (rows.next());
		return (rules) -> FlatRates.chosen(rates, rules.rounding(RoundingPoint.FLAT_RATE));
	}

}
