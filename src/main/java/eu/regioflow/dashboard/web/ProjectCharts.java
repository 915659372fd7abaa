package eu.regioflow.dashboard.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.dashboard.ProjectDashboard;
import eu.regioflow.dashboard.StepTime;
import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.web.View;
import eu.regioflow.web.chart.Bars;
import eu.regioflow.web.chart.BurnDown;
import eu.regioflow.web.chart.Series;

/**
 * The charts of a project's dashboard. Where a table is long, the chart shows the rows
 * that matter most.
 */
final class ProjectCharts {

	private static final int MOST_BARS = 16;

	private final ProjectDashboard dashboard;

	private final ProjectSections words;

	private final View view;

	ProjectCharts(ProjectDashboard dashboard, ProjectSections words, View view) {
		this.dashboard = dashboard;
		this.words = words;
		this.view = view;
	}

	/** What lies ahead has a plan and a forecast only. */
	BurnDown progress() {
		List<ProjectDashboard.Period> all = this.dashboard.periods();
		List<ProjectDashboard.Period> over = all.stream().filter(ProjectDashboard.Period::over).toList();
		return new BurnDown(all.stream().map((period) -> this.words.period(period.number())).toList(),
				List.of(series("planned", all, (period) -> period.soFar().planned()),
						series("declared", over, (period) -> period.soFar().declared()),
						series("certified", over, (period) -> period.soFar().certified()),
						series("paid", over, (period) -> period.soFar().paid()),
						series("forecast", all, ProjectDashboard.Period::forecast)));
	}

	private Series series(String column, List<ProjectDashboard.Period> periods,
			Function<ProjectDashboard.Period, Money> figure) {
		return new Series(this.view.text("dashboard.column." + column), periods.stream().map(figure).toList());
	}

	Bars categories() {
		return new Bars(this.words.categoryNames()
			.stream()
			.map((name) -> money(this.words.category(name), this.dashboard.byCategory().row(name), this.view))
			.toList());
	}

	Bars periods() {
		return new Bars(this.dashboard.periods()
			.stream()
			.map((period) -> money(this.words.period(period.number()), this.dashboard.byPeriod().row(period.number()),
					this.view))
			.toList());
	}

	Bars partners() {
		return new Bars(this.dashboard.partners()
			.stream()
			.map((partner) -> money(this.words.partner(partner.number()),
					this.dashboard.byPartner().row(partner.number()), this.view))
			.toList());
	}

	/** A bar of money: planned, of that declared, of that certified. */
	static Bars.Entry money(String label, Balance money, View view) {
		return new Bars.Entry(label, view.percent(money.spent()),
				label + ": " + view.text("web.bullet", money.planned(), money.declared(), money.certified()),
				money.planned().amount(), money.declared().amount(), money.certified().amount());
	}

	/** Those that have used most of it. */
	Bars flexibility() {
		return new Bars(this.dashboard.rooms()
			.stream()
			.sorted(Comparator.comparingInt(FlexibilityRoom::used).reversed())
			.limit(MOST_BARS)
			.map((room) -> {
				String label = this.words.partner(room.partner()) + ", " + this.words.category(room);
				String share = this.view.percent(room.share());
				return new Bars.Entry(label, share,
						label + ": " + this.view.text("dashboard.flexibility.bar", share, room.limit()),
						room.limit().percent(), room.share().map(Percentage::percent).orElse(room.limit().percent()),
						BigDecimal.ZERO);
			})
			.toList());
	}

	/** Those that go on and the latest that ended. */
	Bars times() {
		return new Bars(this.dashboard.times()
			.stream()
			.sorted(Comparator.comparing(StepTime::ended)
				.thenComparing(Comparator.comparingInt(StepTime::period).reversed()))
			.limit(MOST_BARS)
			.map((time) -> {
				String label = this.words.step(time);
				String days = this.view.text("dashboard.times.bar", time.days(), time.allowed());
				return new Bars.Entry(label, days, label + ": " + days, BigDecimal.valueOf(time.allowed()),
						BigDecimal.valueOf(time.days()), BigDecimal.ZERO);
			})
			.toList());
	}

}
