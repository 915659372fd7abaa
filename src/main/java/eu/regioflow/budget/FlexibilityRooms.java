package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.Limits.FlexibilityBase;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads how far the budgets of projects have moved, in two statements for however many.
 */
@Component
public class FlexibilityRooms {

	private final JdbcTemplate jdbc;

	private final Ledger ledger;

	private final RuleSets ruleSets;

	FlexibilityRooms(JdbcTemplate jdbc, Ledger ledger, RuleSets ruleSets) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.ruleSets = ruleSets;
	}

	/**
	 * By project, partner and category: a row for each category where the rule counts by
	 * category, and one for each partner's whole budget.
	 */
	public List<FlexibilityRoom> of(Collection<Project> projects) {
		List<String> codes = projects.stream().map(Project::code).toList();
		Map<String, Money> bases = bases(codes);
		Breakdown money = this.ledger.breakdown(Slice.projects(codes), Dimension.PARTNER_CATEGORY);
		Map<Place, Map<CostCategory, Money>> base = new TreeMap<>();
		bases.forEach((key, amount) -> base.computeIfAbsent(Place.of(key), (place) -> new TreeMap<>())
			.put(category(key), amount));
		money.keys()
			.forEach((key) -> base.computeIfAbsent(Place.of(key), (place) -> new TreeMap<>())
				.putIfAbsent(category(key), Money.ZERO));
		Breakdown whole = money.by((key) -> Place.of(key).toString());
		List<FlexibilityRoom> rooms = new ArrayList<>();
		for (Project project : projects) {
			Limits limits = this.ruleSets.get(project.ruleSet()).limits();
			base.forEach((place, categories) -> {
				if (place.project.equals(project.code())) {
					rooms.addAll(rooms(place, categories, limits, money));
					rooms.add(new FlexibilityRoom(place.project, place.partner, null, Money.sum(categories.values()),
							whole.row(place).planned(), whole.row(place).declared(), limits));
				}
			});
		}
		return rooms;
	}

	private static List<FlexibilityRoom> rooms(Place place, Map<CostCategory, Money> base, Limits limits,
			Breakdown money) {
		if (limits.flexibilityBase() != FlexibilityBase.LINE_AND_PARTNER) {
			return List.of();
		}
		return new TreeSet<>(base.keySet()).stream()
			.map((category) -> new FlexibilityRoom(place.project, place.partner, category, base.get(category),
					money.row(place + " " + category).planned(), money.row(place + " " + category).declared(), limits))
			.toList();
	}

	private Map<String, Money> bases(List<String> codes) {
		Map<String, Money> bases = new TreeMap<>();
		this.jdbc.query(
				"select concat_ws(' ', project, partner, category), amount from partner_budget_base where project = any (?)",
				(row) -> {
					bases.put(row.getString(1), Money.of(row.getBigDecimal(2)));
				}, (Object) codes.toArray(String[]::new));
		return bases;
	}

	private static CostCategory category(String key) {
		return CostCategory.valueOf(key.split(" ")[2]);
	}

	/** A partner, in the order of projects and numbers. */
	private record Place(String project, int partner) implements Comparable<Place> {

		static Place of(String key) {
			String[] parts = key.split(" ");
			return new Place(parts[0], Integer.parseInt(parts[1]));
		}

		@Override
		public int compareTo(Place other) {
			int byProject = this.project.compareTo(other.project);
			return (byProject != 0) ? byProject : Integer.compare(this.partner, other.partner);
		}

		@Override
		public String toString() {
			return this.project + " " + this.partner;
		}

	}

}
