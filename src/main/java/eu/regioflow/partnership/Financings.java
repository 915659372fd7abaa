package eu.regioflow.partnership;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.regioflow.money.Percentage;

import org.springframework.jdbc.core.simple.JdbcClient;
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
				where partner.project = :project and partner.number = any (:numbers)
			""";

	private final JdbcClient jdbc;

	Financings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the numbers of those of these partners that are there. */
	public Map<Integer, Financing> of(String project, Collection<Integer> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		Map<Integer, Map<BudgetPart, SortedMap<String, Percentage>>> funds = new HashMap<>();
		this.jdbc.sql(FUNDS)
			.param("project", project)
			.param("numbers", numbers.toArray(Integer[]::new))
			.query((row) -> {
				Map<BudgetPart, SortedMap<String, Percentage>> parts = funds.computeIfAbsent(row.getInt(1),
						(number) -> new EnumMap<>(BudgetPart.class));
				if (row.getString(2) != null) {
					parts.computeIfAbsent(BudgetPart.valueOf(row.getString(2)), (part) -> new TreeMap<>())
						.put(row.getString(3), new Percentage(row.getBigDecimal(4)));
				}
			});
		Map<Integer, Financing> financings = new HashMap<>();
		funds.forEach((number, parts) -> financings.put(number, Financing.of(parts)));
		return financings;
	}

}
