package eu.regioflow.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * The unit costs, lump sums and further budget categories of the rule sets; read once, as
 * a rule set that projects use never changes.
 */
@Component
public class BudgetCatalogues {

	private final Map<String, BudgetCatalogue> read = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	BudgetCatalogues(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What the rule set offers. */
	public BudgetCatalogue of(RuleSet rules) {
		return this.read.computeIfAbsent(rules.code(), (code) -> load(rules));
	}

	/** The lump sums that are paid without a report, by code. */
	public List<CostOption> fastTrack(RuleSet rules) {
		List<String> codes = this.jdbc.queryForList(
				"select code from rule_set_cost_option where rule_set = ? and fast_track", String.class, rules.code());
		return of(rules).options().stream().filter((option) -> codes.contains(option.code())).toList();
	}

	/** Whether a lump sum is paid only once the project's first report is approved. */
	public boolean isAfterFirstReport(RuleSet rules, CostOption option) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select after_first_report from rule_set_cost_option where rule_set = ? and code = ?", Boolean.class,
				rules.code(), option.code()));
	}

	private BudgetCatalogue load(RuleSet rules) {
		Map<String, Map<String, String>> names = names(rules);
		List<CostOption> options = this.jdbc.query(
				"select * from rule_set_cost_option where rule_set = ? order by code",
				(row, index) -> option(row, names.getOrDefault(row.getString("code"), Map.of())), rules.code());
		Set<CostCategory> categories = EnumSet.noneOf(CostCategory.class);
		categories.addAll(rules.declarable());
		this.jdbc
			.queryForList("select category from rule_set_budget_category where rule_set = ?", String.class,
					rules.code())
			.forEach((category) -> categories.add(CostCategory.valueOf(category)));
		return new BudgetCatalogue(options, categories);
	}

	private Map<String, Map<String, String>> names(RuleSet rules) {
		Map<String, Map<String, String>> names = new HashMap<>();
		RowCallbackHandler gather = (row) -> names.computeIfAbsent(row.getString("code"), (code) -> new HashMap<>())
			.put(row.getString("language"), row.getString("name"));
		this.jdbc.query("select code, language, name from rule_set_cost_option_name where rule_set = ?", gather,
				rules.code());
		return names;
	}

	private static CostOption option(ResultSet row, Map<String, String> translations) throws SQLException {
		BigDecimal foreign = row.getBigDecimal("foreign_amount");
		String phase = row.getString("phase");
		return new CostOption(row.getString("code"), CostOption.Kind.valueOf(row.getString("kind")),
				CostCategory.valueOf(row.getString("category")), row.getString("name"), translations,
				Money.of(row.getBigDecimal("amount")),
				(foreign != null) ? new ForeignMoney(foreign, row.getString("foreign_currency")) : null,
				(phase != null) ? CostOption.Phase.valueOf(phase) : null, row.getBoolean("counted"));
	}

}
