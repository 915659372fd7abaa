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

	/**
	 * How many of each unit cost and lump sum a partner may declare, by code; none of
	 * what is reserved. Nobody reserves until the running transaction ends.
	 */
	public Map<String, BigDecimal> units(String project, int partner) {
		this.jdbc.queryForList("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", lock(project));
		Map<String, BigDecimal> units = new HashMap<>();
		this.jdbc.query("""
				select line.cost_option, sum(line.units) from adopted_budget_line line
					where line.project = ? and line.partner = ? and line.cost_option is not null
						and not exists (select from reserved_cost_option reserved where reserved.project = line.project
							and reserved.partner = line.partner and reserved.cost_option = line.cost_option)
					group by line.cost_option
				""", (row) -> {
			units.put(row.getString(1), row.getBigDecimal(2));
		}, project, partner);
		return units;
	}

	/**
	 * Keeps a lump sum out of a partner's lists of expenditure, because it is paid
	 * without a report. Waits for submissions that are under way.
	 */
	public void reserve(String project, int partner, String option) {
		this.jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 0))", lock(project));
		this.jdbc.update("insert into reserved_cost_option (project, partner, cost_option) values (?, ?, ?)", project,
				partner, option);
	}

	/** Gives a lump sum back to the lists of the project's partners. */
	public void release(String project, String option) {
		this.jdbc.update("delete from reserved_cost_option where project = ? and cost_option = ?", project, option);
	}

	private static String lock(String project) {
		return "cost options of " + project;
	}

	/** A partner's investments, by number. */
	public List<Investment> investments(String project, int partner) {
		return this.jdbc.query(
				"select number, title from adopted_investment where project = ? and partner = ? order by number",
				(row, index) -> new Investment(row.getInt(1), row.getString(2)), project, partner);
	}

}
