package eu.regioflow.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rule sets of the catalogue; read once, since a rule set that projects use never
 * changes.
 */
@Component
public class RuleSets {

	private final Map<String, RuleSet> read = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	RuleSets(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The rule set of this code. */
	public RuleSet get(String code) {
		return this.read.computeIfAbsent(code, this::load);
	}

	/** All rule sets, by code. */
	public List<RuleSet> all() {
		return this.jdbc.queryForList("select code from rule_set order by code", String.class)
			.stream()
			.map(this::get)
			.toList();
	}

	private RuleSet load(String code) {
		return this.jdbc
			.query("select * from rule_set where code = ?",
					(row, index) -> new RuleSet(code, row.getString("programme"), ZoneId.of(row.getString("zone")),
							new RuleSet.Deadlines(
									Period.of(0, row.getInt("partner_report_due_months"),
											row.getInt("partner_report_due_days")),
									row.getInt("project_report_due_months"), row.getInt("control_due_months"),
									row.getInt("verification_due_days"), row.getInt("payment_due_days")),
							roundings(code), offers(code), declarable(code), limits(code, row)),
					code)
			.stream()
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("unknown-rule-set", code));
	}

	private Map<RoundingPoint, Rounding> roundings(String code) {
		Map<RoundingPoint, Rounding> roundings = new EnumMap<>(RoundingPoint.class);
		this.jdbc.query("select point, mode from rule_set_rounding where rule_set = ?", (row) -> {
			RoundingPoint point = RoundingPoint.valueOf(row.getString(1));
			roundings.put(point, Rounding.of(point, row.getString(2)));
		}, code);
		return roundings;
	}

	private List<FlatRateOffer> offers(String code) {
		return this.jdbc
			.query("select kind, percent, adjustable, standard from rule_set_flat_rate where rule_set = ?",
					(row, index) -> new FlatRateOffer(FlatRateKind.valueOf(row.getString(1)),
							new Percentage(row.getBigDecimal(2)), row.getBoolean(3), row.getBoolean(4)),
					code)
			.stream()
			.sorted(Comparator.comparing(FlatRateOffer::kind))
			.toList();
	}

	private Set<CostCategory> declarable(String code) {
		Set<CostCategory> categories = EnumSet.noneOf(CostCategory.class);
		this.jdbc.query("select category from rule_set_category where rule_set = ?", (row) -> {
			categories.add(CostCategory.valueOf(row.getString(1)));
		}, code);
		return categories;
	}

	private Limits limits(String code, ResultSet row) throws SQLException {
		SortedMap<String, Money> thresholds = new TreeMap<>();
		this.jdbc.query("select threshold, amount from rule_set_threshold where rule_set = ?", (threshold) -> {
			thresholds.put(threshold.getString(1), Money.of(threshold.getBigDecimal(2)));
		}, code);
		return new Limits(row.getInt("period_months"), new Percentage(row.getBigDecimal("flexibility_percent")),
				Limits.FlexibilityBase.valueOf(row.getString("flexibility_base")), row.getInt("retention_years"),
				thresholds);
	}

}
