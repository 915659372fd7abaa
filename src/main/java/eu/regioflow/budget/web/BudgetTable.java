package eu.regioflow.budget.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * The budget of a project by one of four ways to divide it.
 */
@Component
class BudgetTable {

	private final Ledger ledger;

	private final Partners partners;

	BudgetTable(Ledger ledger, Partners partners) {
		this.ledger = ledger;
		this.partners = partners;
	}

	/** The rows with their names, and the total that all four divisions share. */
	record Table(List<BudgetRow> rows, Balance total) {
	}

	Table of(String project, BudgetView by, View view) {
		Breakdown breakdown = this.ledger.breakdown(Slice.project(project), by.dimension());
		List<BudgetRow> rows = switch (by) {
			case CATEGORY -> categories(breakdown, view);
			case PARTNER -> partners(project, breakdown);
			case PERIOD -> breakdown.keys()
				.stream()
				.map((key) -> new BudgetRow(view.text("budget.period", Integer.valueOf(key)), breakdown.row(key)))
				.toList();
			case FUND -> breakdown.keys()
				.stream()
				.map((key) -> new BudgetRow(CoFinancing.PARTNER.equals(key) ? view.text("budget.own") : key,
						breakdown.row(key)))
				.toList();
		};
		return new Table(rows, breakdown.total());
	}

	private static List<BudgetRow> categories(Breakdown breakdown, View view) {
		return Arrays.stream(CostCategory.values())
			.filter((category) -> breakdown.keys().contains(category.name()))
			.map((category) -> new BudgetRow(view.text("budget.category." + category), breakdown.row(category)))
			.toList();
	}

	private List<BudgetRow> partners(String project, Breakdown breakdown) {
		Map<String, String> names = this.partners.findByProjectOrderByNumber(project)
			.stream()
			.collect(Collectors.toMap((partner) -> String.valueOf(partner.number()),
					(partner) -> partner.number() + " " + partner.abbreviation()));
		return breakdown.keys()
			.stream()
			.map((key) -> new BudgetRow(Objects.requireNonNullElse(names.get(key), key), breakdown.row(key)))
			.toList();
	}

}
