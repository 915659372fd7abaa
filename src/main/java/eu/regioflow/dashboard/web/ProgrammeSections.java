package eu.regioflow.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.dashboard.ProgrammeDashboard;
import eu.regioflow.dashboard.web.Section.Cell;
import eu.regioflow.dashboard.web.Section.Row;
import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.web.View;
import eu.regioflow.web.chart.Bars;
import eu.regioflow.web.chart.BurnDown;
import eu.regioflow.web.chart.Series;

/**
 * The tables and charts of the view over all projects.
 */
final class ProgrammeSections {

	private final ProgrammeDashboard dashboard;

	private final View view;

	ProgrammeSections(ProgrammeDashboard dashboard, View view) {
		this.dashboard = dashboard;
		this.view = view;
	}

	Section progress() {
		List<Row> rows = new ArrayList<>();
		this.dashboard.running().forEach((halfYear, money) -> {
			boolean begun = isBegun(halfYear);
			rows.add(Row.of(Cell.of(halfYear), new Cell(money.planned(), "/projects"),
					new Cell(begun ? money.declared() : null, begun ? "/projects" : null),
					new Cell(begun ? money.certified() : null, begun ? "/projects" : null),
					new Cell(begun ? money.paid() : null, begun ? "/projects" : null)));
		});
		return new Section("progress", List.of("half-year", "planned", "declared", "certified", "paid"), rows);
	}

	private boolean isBegun(String halfYear) {
		return halfYear.compareTo(this.dashboard.latest()) <= 0;
	}

	Section projects() {
		return new Section("projects",
				List.of("project", "planned", "declared", "certified", "paid", "spent", "late-controls",
						"late-payments", "high-risks", "medium-risks"),
				this.dashboard.rows().stream().map(ProgrammeSections::project).toList());
	}

	private static Row project(ProgrammeDashboard.Row row) {
		String base = "/projects/" + row.code();
		Balance money = row.money();
		String budget = base + "/budget";
		return Row.of(new Cell(row.code() + " " + row.acronym(), base + "/dashboard"),
				new Cell(money.planned(), budget), new Cell(money.declared(), budget),
				new Cell(money.certified(), budget), new Cell(money.paid(), base + "/payments"), Cell.of(money.spent()),
				late(row.lateControls(), base), late(row.latePayments(), base),
				new Cell(row.highRisks(), base + "/dashboard#risks"),
				new Cell(row.mediumRisks(), base + "/dashboard#risks"));
	}

	private static Cell late(Integer steps, String base) {
		return new Cell(steps, (steps != null) ? base + "/dashboard#times" : null);
	}

	BurnDown burnDown() {
		List<String> begun = this.dashboard.running().keySet().stream().filter(this::isBegun).toList();
		List<String> all = List.copyOf(this.dashboard.running().keySet());
		return new BurnDown(all,
				List.of(series("planned", all, Balance::planned), series("declared", begun, Balance::declared),
						series("certified", begun, Balance::certified), series("paid", begun, Balance::paid)));
	}

	private Series series(String column, List<String> halfYears, Function<Balance, Money> figure) {
		Map<String, Balance> running = this.dashboard.running();
		return new Series(this.view.text("dashboard.column." + column),
				halfYears.stream().map(running::get).map(figure).toList());
	}

	Bars bars() {
		return new Bars(this.dashboard.rows()
			.stream()
			.map((row) -> ProjectCharts.money(row.code() + " " + row.acronym(), row.money(), this.view))
			.toList());
	}

}
