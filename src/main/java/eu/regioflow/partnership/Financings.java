package eu.regioflow.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.money.Percentage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How partners are financed at present, read in one statement for all of them and without
 * the partners themselves; sees what was written, not what a transaction still has in
 * hand.
 */
@Component
public class Financings {

	private static final String FUNDS = """
			select partner.number, fund.part, fund.fund, fund.percent from partner
				left join lateral (
					select 'MANAGEMENT' as part, fund, percent from partner_fund where partner = partner.id
					union all
					select 'SMALL_PROJECTS', fund, percent from partner_small_project_fund where partner = partner.id
				) fund on true
				where partner.project = ? and partner.number = any (?)
			""";

	private final JdbcTemplate jdbc;

	Financings(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** By the numbers of those of these partners that are there. */
	public Map<Integer, Financing> of(String project, Collection<Integer> numbers) {
		return numbers.isEmpty() ? Map.of() : ask(new RoundTrip(this.jdbc), project, numbers).get();
	}

	/** Asks for the same. */
	public Supplier<Map<Integer, Financing>> ask(RoundTrip trip, String project, Collection<Integer> numbers) {
		return trip.ask(FUNDS, Financings::read, project, numbers.toArray(Integer[]::new));
	}

	private static Map<Integer, Financing> read(ResultSet rows) throws SQLException {
		Map<Integer, Map<BudgetPart, SortedMap<String, Percentage>>> funds = new HashMap<>();
		while (rows.next()) {
			Map<BudgetPart, SortedMap<String, Percentage>> parts = funds.computeIfAbsent(rows.getInt(1),
					(number) -> new EnumMap<>(BudgetPart.class));
			if (rows.getString(2) != null) {
				parts.computeIfAbsent(BudgetPart.valueOf(rows.getString(2)), (part) -> new TreeMap<>())
					.put(rows.getString(3), new Percentage(rows.getBigDecimal(4)));
			}
		}
		Map<Integer, Financing> financings = new HashMap<>();
		funds.forEach((number, parts) -> financings.put(number, Financing.of(parts)));
		return financings;
	}

}
