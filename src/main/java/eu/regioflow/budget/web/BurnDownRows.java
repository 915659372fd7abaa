package eu.regioflow.budget.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.web.View;
import eu.regioflow.web.chart.BurnDown;
import eu.regioflow.web.chart.Series;

import org.springframework.stereotype.Component;

/**
 * What was planned, declared, certified and paid by the end of each period.
 */
@Component
class BurnDownRows {

	private final Ledger ledger;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final Clock clock;

	BurnDownRows(Ledger ledger, ReportingPeriods periods, RuleSets ruleSets, Clock clock) {
		this.ledger = ledger;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	List<BurnDownRow> of(Project project, View view) {
		LocalDate today = LocalDate.now(this.clock.withZone(this.ruleSets.get(project.ruleSet()).zone()));
		List<ReportingPeriod> itsPeriods = this.periods.findByProjectOrderByNumber(project.code());
		List<Balance> running = this.ledger.breakdown(Slice.project(project.code()), Dimension.PERIOD)
			.running(itsPeriods.stream().map(ReportingPeriod::number).toList());
		List<BurnDownRow> rows = new ArrayList<>();
		for (int i = 0; i < itsPeriods.size(); i++) {
			ReportingPeriod period = itsPeriods.get(i);
			rows.add(new BurnDownRow(view.text("budget.period", period.number()), period.ends().isBefore(today),
					running.get(i)));
		}
		return rows;
	}

	/** The chart of the rows; what lies ahead has a plan only. */
	static BurnDown chart(List<BurnDownRow> rows, View view) {
		List<BurnDownRow> over = rows.stream().filter(BurnDownRow::over).toList();
		return new BurnDown(rows.stream().map(BurnDownRow::period).toList(),
				List.of(series("budget.planned", rows, Balance::planned, view),
						series("budget.declared", over, Balance::declared, view),
						series("budget.certified", over, Balance::certified, view),
						series("budget.paid", over, Balance::paid, view)));
	}

	private static Series series(String name, List<BurnDownRow> rows, Function<Balance, Money> figure, View view) {
		return new Series(view.text(name), rows.stream().map((row) -> figure.apply(row.money())).toList());
	}

}
