package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the adopted budgets hold beside the amounts that the ledger plans.
 */
@Component
public class AdoptedBudgets {

	private final JdbcTemplate jdbc;

	AdoptedBudgets(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** How many of each unit cost and lump sum a partner may declare, by code. */
	public Map<String, BigDecimal> units(String project, int partner) {
		Map<String, BigDecimal> units = new HashMap<>();
		this.jdbc.query("""
				select cost_option, sum(units) from adopted_budget_line
					where project = ? and partner = ? and cost_option is not null group by cost_option
				""", (row) -> {
			units.put(row.getString(1), row.getBigDecimal(2));
		}, project, partner);
		return units;
	}

	/** A partner's investments, by number. */
	public List<Investment> investments(String project, int partner) {
		return this.jdbc.query(
				"select number, title from adopted_investment where project = ? and partner = ? order by number",
				(row, index) -> new Investment(row.getInt(1), row.getString(2)), project, partner);
	}

}
