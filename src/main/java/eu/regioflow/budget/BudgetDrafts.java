package eu.regioflow.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The drafts of all partners' budgets, and how each was adopted.
 */
@Component
public class BudgetDrafts {

	private static final String DRAFTED_RATES = "partner_budget_rate";

	/** What {@link AdoptedFlatRates} reads. */
	private static final String ADOPTED_RATES = "partner_adopted_rate";

	private static final String LINE = """
			insert into partner_budget_line (project, partner, line, category, cost_option, description, unit, units, price, amount,
				periods, investment, award_procedure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String ADOPTION = """
			insert into budget_adoption (project, partner, version, drafted_by, adopted_by, adopted_at, major, reason,
				total, difference) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String ADOPTED_LINES = """
			insert into adopted_budget_line (project, partner, line, category, cost_option, investment, units)
				select project, partner, line, category, cost_option, investment, units from partner_budget_line
					where project = ? and partner = ?
			""";

	private static final String CONTRIBUTION = """
			insert into partner_contribution (project, partner, part, position, name, own, status, amount)
				values (?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String ADOPTED_CONTRIBUTIONS = """
			insert into partner_adopted_contribution (project, partner, part, status, amount)
				select project, partner, part, status, sum(amount) from partner_contribution
					where project = ? and partner = ? group by project, partner, part, status
			""";

	private final JdbcTemplate jdbc;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	BudgetDrafts(JdbcTemplate jdbc, Projects projects, RuleSets ruleSets, Clock clock) {
		this.jdbc = jdbc;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	/** The partner's draft; without lines where nobody has drafted anything. */
	public BudgetDraft of(String project, int partner) {
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		BudgetDraft empty = BudgetDraft.empty(project, partner, rules);
		return this.jdbc
			.query("select version, adopted_version, drafted_by from partner_budget where project = ? and partner = ?",
					(row, index) -> new BudgetDraft(project, partner, row.getLong(1), row.getLong(2), people(row, 3),
							rates(project, partner), lines(project, partner), base(project, partner),
							investments(project, partner), contributions(project, partner, BudgetPart.MANAGEMENT),
							funds(project, partner, BudgetPart.MANAGEMENT),
							new SmallProjectFund(funds(project, partner, BudgetPart.SMALL_PROJECTS),
									contributions(project, partner, BudgetPart.SMALL_PROJECTS))),
					project, partner)
			.stream()
			.findFirst()
			.orElse(empty);
	}

	/** The same, for one writer at a time until the transaction ends. */
	BudgetDraft locked(String project, int partner) {
		BudgetDraft draft = of(project, partner);
		int created = this.jdbc.update("""
				insert into partner_budget (project, partner, version, adopted_version, drafted_by)
					values (?, ?, 0, 0, '{}') on conflict do nothing
				""", project, partner);
		if (created == 1) {
			writeRates(DRAFTED_RATES, draft);
		}
		this.jdbc.queryForList("select from partner_budget where project = ? and partner = ? for update", project,
				partner);
		return of(project, partner);
	}

	/** What the partners' drafts hold of a unit cost or lump sum, by partner. */
	public SortedMap<Integer, List<BudgetLine>> linesOf(String project, String option) {
		SortedMap<Integer, List<BudgetLine>> lines = new TreeMap<>();
		this.jdbc.query("""
				select * from partner_budget_line where project = ? and cost_option = ? and amount > 0
					order by partner, line
				""", (row) -> {
			lines.computeIfAbsent(row.getInt("partner"), (partner) -> new ArrayList<>()).add(line(row, 0));
		}, project, option);
		return lines;
	}

	/** The partners whose drafts were changed since they were adopted. */
	public Set<Integer> changed(String project) {
		return new TreeSet<>(this.jdbc.queryForList(
				"select partner from partner_budget where project = ? and version <> adopted_version", Integer.class,
				project));
	}

	/** EUR that the managing authority approved last for all partners of a project. */
	Money baseOf(String project) {
		return Money
			.of(this.jdbc.queryForObject("select coalesce(sum(amount), 0) from partner_budget_base where project = ?",
					BigDecimal.class, project));
	}

	/** Puts rates and lines in the place of those that are there, as the next version. */
	BudgetDraft replace(BudgetDraft draft, UUID drafter) {
		Set<UUID> drafters = new TreeSet<>(draft.drafters());
		drafters.add(drafter);
		clear(DRAFTED_RATES, draft);
		clear("partner_budget_line", draft);
		clear("partner_contribution", draft);
		clear("partner_budget_fund", draft);
		clear("partner_investment", draft);
		writeFunds(draft, BudgetPart.MANAGEMENT, draft.drafted());
		writeFunds(draft, BudgetPart.SMALL_PROJECTS, draft.smallProjects().drafted());
		writeInvestments(draft);
		writeContributions(draft);
		writeRates(DRAFTED_RATES, draft);
		writeLines(draft);
		this.jdbc.update(
				"update partner_budget set version = version + 1, drafted_by = ? where project = ? and partner = ?",
				drafters.toArray(UUID[]::new), draft.project(), draft.partner());
		return of(draft.project(), draft.partner());
	}

	/** Keeps who adopted the draft and why; from then on it is what the ledger has. */
	void adopted(BudgetDraft draft, UUID adopter, boolean major, String reason, Money total, Money difference) {
		this.jdbc.update(ADOPTION, draft.project(), draft.partner(), draft.version(),
				draft.drafters().toArray(UUID[]::new), adopter, Timestamp.from(this.clock.instant()), major, reason,
				total.amount(), difference.amount());
		keepAdopted(draft);
		this.jdbc.update("""
				update partner_budget set version = version + 1, adopted_version = version + 1, drafted_by = '{}'
					where project = ? and partner = ?
				""", draft.project(), draft.partner());
		clear(ADOPTED_RATES, draft);
		writeRates(ADOPTED_RATES, draft);
		clear("partner_adopted_contribution", draft);
		this.jdbc.update(ADOPTED_CONTRIBUTIONS, draft.project(), draft.partner());
	}

	/** Keeps an approved plan as the draft and as what its flexibility is a share of. */
	void approved(BudgetDraft draft, Breakdown categories) {
		this.jdbc.update("""
				insert into partner_budget (project, partner, version, adopted_version, drafted_by)
					values (?, ?, 1, 1, '{}')
				""", draft.project(), draft.partner());
		writeRates(DRAFTED_RATES, draft);
		writeRates(ADOPTED_RATES, draft);
		writeLines(draft);
		keepAdopted(draft);
		rebase(draft, categories);
	}

	private void keepAdopted(BudgetDraft draft) {
		clear("adopted_budget_line", draft);
		this.jdbc.update(ADOPTED_LINES, draft.project(), draft.partner());
		clear("adopted_investment", draft);
		this.jdbc.update(
				"insert into adopted_investment select * from partner_investment where project = ? and partner = ?",
				draft.project(), draft.partner());
	}

	/** From now on the flexibility is a share of these plans. */
	void rebase(BudgetDraft draft, Breakdown categories) {
		clear("partner_budget_base", draft);
		this.jdbc.batchUpdate(
				"insert into partner_budget_base (project, partner, category, amount) values (?, ?, ?, ?)",
				categories.keys()
					.stream()
					.map((category) -> new Object[] { draft.project(), draft.partner(), category,
							categories.row(category).planned().amount() })
					.toList());
	}

	/** How often and why the budget was adopted, the latest first. */
	public List<BudgetAdoption> adoptions(String project, int partner) {
		return this.jdbc.query("select * from budget_adoption where project = ? and partner = ? order by version desc",
				(row, index) -> new BudgetAdoption(row.getLong("version"), row.getTimestamp("adopted_at").toInstant(),
						row.getBoolean("major"), row.getString("reason"), Money.of(row.getBigDecimal("total")),
						Money.of(row.getBigDecimal("difference"))),
				project, partner);
	}

	private void clear(String table, BudgetDraft draft) {
		this.jdbc.update("delete from %s where project = ? and partner = ?".formatted(table), draft.project(),
				draft.partner());
	}

	private void writeRates(String table, BudgetDraft draft) {
		this.jdbc.batchUpdate("insert into %s (project, partner, kind, percent) values (?, ?, ?, ?)".formatted(table),
				draft.flatRates()
					.entrySet()
					.stream()
					.map((rate) -> new Object[] { draft.project(), draft.partner(), rate.getKey().name(),
							rate.getValue().percent() })
					.toList());
	}

	private void writeLines(BudgetDraft draft) {
		List<Object[]> rows = new ArrayList<>();
		for (BudgetLine line : draft.lines()) {
			rows.add(new Object[] { draft.project(), draft.partner(), line.line(), line.category().name(),
					line.option(), line.description(), line.unit(), line.units(), line.price().amount(),
					line.amount().amount(), line.periods().stream().map(Money::amount).toArray(BigDecimal[]::new),
					line.investment(), line.awardProcedure() });
		}
		this.jdbc.batchUpdate(LINE, rows);
	}

	private void writeInvestments(BudgetDraft draft) {
		this.jdbc.batchUpdate("insert into partner_investment (project, partner, number, title) values (?, ?, ?, ?)",
				draft.investments()
					.stream()
					.map((one) -> new Object[] { draft.project(), draft.partner(), one.number(), one.title() })
					.toList());
	}

	private List<Investment> investments(String project, int partner) {
		return this.jdbc.query(
				"select number, title from partner_investment where project = ? and partner = ? order by number",
				(row, index) -> new Investment(row.getInt(1), row.getString(2)), project, partner);
	}

	private void writeContributions(BudgetDraft draft) {
		List<Object[]> rows = new ArrayList<>();
		for (BudgetPart part : BudgetPart.values()) {
			for (Contribution contribution : draft.contributions(part)) {
				rows.add(new Object[] { draft.project(), draft.partner(), part.name(), rows.size() + 1,
						contribution.name(), contribution.own(), contribution.status().name(),
						contribution.amount().amount() });
			}
		}
		this.jdbc.batchUpdate(CONTRIBUTION, rows);
	}

	private void writeFunds(BudgetDraft draft, BudgetPart part, CoFinancing drafted) {
		List<FundShare> shares = (drafted != null) ? drafted.shares() : List.of();
		this.jdbc.batchUpdate(
				"insert into partner_budget_fund (project, partner, part, fund, percent) values (?, ?, ?, ?, ?)",
				shares.stream()
					.map((share) -> new Object[] { draft.project(), draft.partner(), part.name(), share.fund(),
							share.percent().percent() })
					.toList());
	}

	/** Null where nobody drafted any. */
	private CoFinancing funds(String project, int partner, BudgetPart part) {
		SortedMap<String, Percentage> funds = new TreeMap<>();
		this.jdbc.query("""
				select fund, percent from partner_budget_fund where project = ? and partner = ? and part = ?
				""", (row) -> {
			funds.put(row.getString(1), new Percentage(row.getBigDecimal(2)));
		}, project, partner, part.name());
		return funds.isEmpty() ? null : new CoFinancing(funds);
	}

	private List<Contribution> contributions(String project, int partner, BudgetPart part) {
		return this.jdbc.query("""
				select * from partner_contribution where project = ? and partner = ? and part = ? order by position
				""",
				(row, index) -> new Contribution(row.getString("name"), row.getBoolean("own"),
						Contribution.Status.valueOf(row.getString("status")), Money.of(row.getBigDecimal("amount"))),
				project, partner, part.name());
	}

	private Map<FlatRateKind, Percentage> rates(String project, int partner) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		this.jdbc.query("select kind, percent from partner_budget_rate where project = ? and partner = ?", (row) -> {
			rates.put(FlatRateKind.valueOf(row.getString(1)), new Percentage(row.getBigDecimal(2)));
		}, project, partner);
		return rates;
	}

	private List<BudgetLine> lines(String project, int partner) {
		return this.jdbc.query("select * from partner_budget_line where project = ? and partner = ? order by line",
				BudgetDrafts::line, project, partner);
	}

	private static BudgetLine line(ResultSet row, int index) throws SQLException {
		return new BudgetLine(row.getInt("line"), CostCategory.valueOf(row.getString("category")),
				row.getString("cost_option"), row.getString("description"), row.getString("unit"),
				row.getBigDecimal("units"), Money.of(row.getBigDecimal("price")), Money.of(row.getBigDecimal("amount")),
				Arrays.stream((BigDecimal[]) row.getArray("periods").getArray()).map(Money::of).toList(),
				row.getObject("investment", Integer.class), row.getString("award_procedure"));
	}

	private Map<CostCategory, Money> base(String project, int partner) {
		Map<CostCategory, Money> base = new EnumMap<>(CostCategory.class);
		this.jdbc.query("select category, amount from partner_budget_base where project = ? and partner = ?", (row) -> {
			base.put(CostCategory.valueOf(row.getString(1)), Money.of(row.getBigDecimal(2)));
		}, project, partner);
		return base;
	}

	private static Set<UUID> people(ResultSet row, int column) throws SQLException {
		return Set.of((UUID[]) row.getArray(column).getArray());
	}

}
