package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import eu.regioflow.budget.AdoptedFlatRates;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.database.RoundTrip;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Financings;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The terms of reports: flat rates and funds as they were frozen at the first submission,
 * and before it those of the partner's adopted budget.
 */
@Component
public class ReportTerms {

	/** Each rate with each fund: a list has a few of either. */
	private static final String FROZEN = """
			select list.report, list.partner, list.rate_month is not null, rate.kind, rate.percent,
					fund.part, fund.fund, fund.percent
				from expenditure_list list left join expenditure_list_rate rate on rate.report = list.report
					left join expenditure_list_fund fund on fund.report = list.report
				where list.report = any (?)
			""";

	private final JdbcTemplate jdbc;

	private final AdoptedFlatRates adopted;

	private final Financings financings;

	private final Projects projects;

	private final RuleSets ruleSets;

	ReportTerms(JdbcTemplate jdbc, AdoptedFlatRates adopted, Financings financings, Projects projects,
			RuleSets ruleSets) {
		this.jdbc = jdbc;
		this.adopted = adopted;
		this.financings = financings;
		this.projects = projects;
		this.ruleSets = ruleSets;
	}

	/** Of one report of a project. */
	public Terms of(String project, UUID report) {
		return of(project, List.of(report)).get(report);
	}

	/** Asks for the same, which the project's rule set makes of the answer. */
	public Function<RuleSet, Terms> ask(RoundTrip trip, String project, UUID report) {
		Supplier<Map<UUID, FrozenList>> lists = askFrozen(trip, List.of(report));
		return (rules) -> terms(project, lists.get(), rules).get(report);
	}

	/**
	 * What a partner's report that was never submitted has: those of its present budget.
	 */
	public Terms present(String project, int partner, RuleSet rules) {
		return askPresent(new RoundTrip(this.jdbc), project, partner).apply(rules);
	}

	/** Asks for the same, which a rule set makes of the answer. */
	public Function<RuleSet, Terms> askPresent(RoundTrip trip, String project, int partner) {
		Supplier<Function<RuleSet, FlatRates>> rates = this.adopted.ask(trip, project, partner);
		Supplier<Map<Integer, Financing>> financings = this.financings.ask(trip, project, Set.of(partner));
		return (rules) -> Terms.of(rates.get().apply(rules), financings.get().get(partner), rules);
	}

	/** Of several reports of a project at once. */
	public Map<UUID, Terms> of(String project, Collection<UUID> reports) {
		return of(project, reports, rules(project));
	}

	private Map<UUID, Terms> of(String project, Collection<UUID> reports, RuleSet rules) {
		return terms(project, askFrozen(new RoundTrip(this.jdbc), reports).get(), rules);
	}

	private Map<UUID, Terms> terms(String project, Map<UUID, FrozenList> lists, RuleSet rules) {
		Map<Integer, Financing> present = this.financings.of(project,
				lists.values()
					.stream()
					.filter((list) -> !list.isFrozen())
					.map(FrozenList::partner)
					.collect(Collectors.toSet()));
		Map<UUID, Terms> terms = new LinkedHashMap<>();
		lists.forEach((report, list) -> {
			Financing financing = list.isFrozen() ? Financing.of(list.funds()) : present.get(list.partner());
			terms.put(report, Terms.of(flatRates(project, list, rules), financing, rules));
		});
		return terms;
	}

	private RuleSet rules(String project) {
		return this.ruleSets.get(this.projects.get(project).ruleSet());
	}

	/**
	 * Of places of postings: a report's own terms, and the partner's present ones where
	 * no list was declared, as with a lump sum that is paid without a report.
	 */
	public Map<UUID, Terms> at(String project, Collection<Posting.Place> places) {
		RuleSet rules = rules(project);
		Map<UUID, Terms> terms = of(project, places.stream().map(Posting.Place::report).toList(), rules);
		places.forEach(
				(place) -> terms.computeIfAbsent(place.report(), (report) -> present(project, place.partner(), rules)));
		return terms;
	}

	/** Keeps the rates and funds at which a list is frozen for the first time. */
	void freeze(ReportContext context) {
		List<Object[]> rows = new ArrayList<>();
		context.terms()
			.rates()
			.forEach((rate) -> rows
				.add(new Object[] { context.report(), rate.kind().name(), rate.percentage().percent() }));
		this.jdbc.batchUpdate(
				"insert into expenditure_list_rate (report, kind, percent) values (?, ?, ?) on conflict do nothing",
				rows);
		List<Object[]> funds = new ArrayList<>();
		for (BudgetPart part : BudgetPart.values()) {
			context.terms()
				.financing()
				.of(part)
				.shares()
				.forEach((share) -> funds
					.add(new Object[] { context.report(), part.name(), share.fund(), share.percent().percent() }));
		}
		this.jdbc.batchUpdate("""
				insert into expenditure_list_fund (report, part, fund, percent) values (?, ?, ?, ?)
					on conflict do nothing
				""", funds);
	}

	private FlatRates flatRates(String project, FrozenList list, RuleSet rules) {
		return list.isFrozen() ? FlatRates.chosen(list.rates(), rules.rounding(RoundingPoint.FLAT_RATE))
				: this.adopted.of(project, list.partner(), rules);
	}

	private static Supplier<Map<UUID, FrozenList>> askFrozen(RoundTrip trip, Collection<UUID> reports) {
		return trip.ask(FROZEN, ReportTerms::read, (Object) reports.toArray(UUID[]::new));
	}

	private static Map<UUID, FrozenList> read(ResultSet rows) throws SQLException {
		Map<UUID, FrozenList> lists = new LinkedHashMap<>();
		while (rows.next()) {
			FrozenList read = new FrozenList(rows.getInt(2), rows.getBoolean(3), new EnumMap<>(FlatRateKind.class),
					new EnumMap<>(BudgetPart.class));
			FrozenList list = lists.computeIfAbsent(rows.getObject(1, UUID.class), (report) -> read);
			if (rows.getString(4) != null) {
				list.rates().put(FlatRateKind.valueOf(rows.getString(4)), new Percentage(rows.getBigDecimal(5)));
			}
			if (rows.getString(6) != null) {
				list.funds()
					.computeIfAbsent(BudgetPart.valueOf(rows.getString(6)), (part) -> new TreeMap<>())
					.put(rows.getString(7), new Percentage(rows.getBigDecimal(8)));
			}
		}
		return lists;
	}

	/** What is stored of a list; without rates and funds while it was never frozen. */
	private record FrozenList(int partner, boolean isFrozen, Map<FlatRateKind, Percentage> rates,
			Map<BudgetPart, SortedMap<String, Percentage>> funds) {
	}

}
