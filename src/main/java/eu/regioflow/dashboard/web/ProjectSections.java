package eu.regioflow.dashboard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.dashboard.ProjectDashboard;
import eu.regioflow.dashboard.StepTime;
import eu.regioflow.dashboard.web.Section.Cell;
import eu.regioflow.dashboard.web.Section.Row;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.web.View;

/**
 * The tables of a project's dashboard, each figure with the way to the list that makes
 * it, as far as the reader may go there.
 */
final class ProjectSections {

	private final ProjectDashboard dashboard;

	private final View view;

	private final String base;

	private final String payments;

	private final Map<Integer, String> partners;

	private final RiskTexts risks;

	ProjectSections(ProjectDashboard dashboard, View view, Actor reader) {
		this.dashboard = dashboard;
		this.view = view;
		this.base = "/projects/" + dashboard.project().code();
		this.payments = reader.may(Permission.VIEW_PAYMENTS, Scope.project(dashboard.project().code()))
				? this.base + "/payments" : null;
		this.partners = dashboard.partners()
			.stream()
			.collect(Collectors.toMap(Partner::number, (partner) -> partner.number() + " " + partner.abbreviation()));
		this.risks = new RiskTexts(view, this.partners::get);
	}

	List<Section> all() {
		return List.of(risks(), progress(), categories(), periods(), periodCategories(), partnerRows(), flexibility(),
				times());
	}

	Section progress() {
		return new Section("progress", List.of("period", "planned", "declared", "certified", "paid", "forecast"),
				this.dashboard.periods().stream().map(this::progress).toList());
	}

	private Row progress(ProjectDashboard.Period period) {
		String plan = this.base + "/budget?by=period";
		String report = period.open() ? this.base + "/reports/" + period.number() : plan;
		boolean over = period.over();
		Balance money = period.soFar();
		return Row.of(new Cell(period(period.number()), report), new Cell(money.planned(), plan),
				new Cell(over ? money.declared() : null, over ? report : null),
				new Cell(over ? money.certified() : null, over ? report : null),
				new Cell(over ? money.paid() : null, over ? this.payments : null),
				new Cell(period.forecast(), over ? report : plan));
	}

	Section categories() {
		return new Section("categories", List.of("category", "planned", "declared", "certified", "paid", "spent"),
				IntStream.range(0, categoryNames().size())
					.mapToObj((index) -> money(category(categoryNames().get(index)), this.base + "/budget?by=category",
							this.dashboard.byCategory().row(categoryNames().get(index))))
					.toList());
	}

	/** The names of the categories that have figures, in the order of tables. */
	List<String> categoryNames() {
		return Arrays.stream(CostCategory.values())
			.map(Enum::name)
			.filter(this.dashboard.byCategory().keys()::contains)
			.toList();
	}

	Section periods() {
		return new Section("periods", List.of("period", "planned", "declared", "certified", "paid", "spent"),
				this.dashboard.periods()
					.stream()
					.map((period) -> money(period(period.number()), list(period),
							this.dashboard.byPeriod().row(period.number())))
					.toList());
	}

	// the report of a period that has one, else the plan
	private String list(ProjectDashboard.Period period) {
		return this.base + (period.open() ? "/reports/" + period.number() : "/budget?by=period");
	}

	Section periodCategories() {
		return new Section("period-categories",
				List.of("period", "category", "planned", "declared", "certified", "paid", "spent"),
				this.dashboard.periods()
					.stream()
					.flatMap((period) -> categoryNames().stream()
						.filter((category) -> this.dashboard.byPeriodCategory()
							.keys()
							.contains(period.number() + " " + category))
						.map((category) -> periodCategory(period, category)))
					.toList());
	}

	private Row periodCategory(ProjectDashboard.Period period, String category) {
		Balance money = this.dashboard.byPeriodCategory().row(period.number() + " " + category);
		String report = period.open() ? this.base + "/reports/" + period.number() : this.base + "/budget?by=period";
		return Row.of(new Cell(period(period.number()), report), Cell.of(category(category)),
				new Cell(money.planned(), this.base + "/budget?by=period"), new Cell(money.declared(), report),
				new Cell(money.certified(), report), new Cell(money.paid(), this.payments), Cell.of(money.spent()));
	}

	Section partnerRows() {
		return new Section("partners", List.of("partner", "planned", "declared", "certified", "paid", "spent"),
				this.dashboard.partners()
					.stream()
					.map((partner) -> money(this.partners.get(partner.number()), this.base + "/budget?by=partner",
							this.dashboard.byPartner().row(partner.number())))
					.toList());
	}

	private Row money(String label, String list, Balance money) {
		return Row.of(new Cell(label, list), new Cell(money.planned(), list), new Cell(money.declared(), list),
				new Cell(money.certified(), list), new Cell(money.paid(), this.payments), Cell.of(money.spent()));
	}

	Section flexibility() {
		return new Section("flexibility",
				List.of("partner", "category", "base", "planned", "declared", "moved", "share", "limit", "left"),
				this.dashboard.rooms().stream().map((room) -> {
					String budget = this.base + "/partners/" + room.partner() + "/budget";
					return Row.of(new Cell(this.partners.get(room.partner()), budget), Cell.of(category(room)),
							new Cell(room.base(), budget), new Cell(room.planned(), budget),
							new Cell(room.declared(), budget), Cell.of(room.moved()), Cell.of(room.share()),
							Cell.of(room.limit()), Cell.of(room.left()));
				}).toList());
	}

	Section times() {
		return new Section("times", List.of("step", "days", "allowed", "days-late", "state"),
				this.dashboard.times()
					.stream()
					.map((time) -> Row.of(new Cell(step(time), time.page()), Cell.of(time.days()),
							Cell.of(time.allowed()), Cell.of(Math.max(0, time.daysLate())), Cell.of(state(time))))
					.toList());
	}

	Section risks() {
		return new Section("risks", List.of("level", "risk", "where", "remedy"),
				this.dashboard.risks()
					.stream()
					.map((risk) -> Row.of(Cell.of(this.view.text("dashboard.level." + risk.level())),
							Cell.of(this.risks.text(risk, "")), new Cell(this.risks.place(risk), risk.page()),
							Cell.of(this.risks.text(risk, ".mend"))))
					.toList());
	}

	/** What takes the time, in words. */
	String step(StepTime time) {
		return switch (time.step()) {
			case CONTROL -> this.view.text("dashboard.step.control", this.partners.get(time.partner()), time.number());
			case PAYMENT -> this.risks.payment(time.purpose(), time.number());
		};
	}

	private String state(StepTime time) {
		return this.view.text("dashboard.state." + (time.ended() ? "ended" : "open") + (time.isLate() ? "-late" : ""));
	}

	String period(int number) {
		return this.view.text("budget.period", number);
	}

	String category(String name) {
		return this.view.text("budget.category." + name);
	}

	/** What of a partner's budget is looked at. */
	String category(FlexibilityRoom room) {
		return (room.category() != null) ? category(room.category().name()) : this.view.text("dashboard.whole");
	}

	String partner(int number) {
		return this.partners.get(number);
	}

}
