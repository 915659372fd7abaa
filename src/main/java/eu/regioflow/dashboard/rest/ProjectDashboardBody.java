package eu.regioflow.dashboard.rest;

import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.dashboard.ProjectDashboard;
import eu.regioflow.dashboard.Risk;
import eu.regioflow.dashboard.StepTime;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.payment.PaymentTime;

/**
 * How a project stands.
 *
 * @param progress running totals by period
 * @param periodCategories keys such as {@code 1 STAFF}
 */
record ProjectDashboardBody(String project, FiguresBody total, List<Progress> progress, List<FiguresBody> periods,
		List<FiguresBody> categories, List<FiguresBody> periodCategories, List<FiguresBody> partners,
		List<Flexibility> flexibility, List<Time> times, List<RiskRow> risks) {

	static ProjectDashboardBody of(ProjectDashboard dashboard) {
		return new ProjectDashboardBody(dashboard.project().code(),
				FiguresBody.of("TOTAL", dashboard.byCategory().total()),
				dashboard.periods().stream().map(Progress::of).toList(),
				rows(dashboard.byPeriod(), dashboard.periods().stream().map((period) -> "" + period.number())),
				rows(dashboard.byCategory(), dashboard.byCategory().keys().stream()),
				rows(dashboard.byPeriodCategory(), dashboard.byPeriodCategory().keys().stream()),
				rows(dashboard.byPartner(), dashboard.partners().stream().map((partner) -> "" + partner.number())),
				dashboard.rooms().stream().map(Flexibility::of).toList(),
				dashboard.times().stream().map(Time::of).toList(),
				dashboard.risks().stream().map(RiskRow::of).toList());
	}

	private static List<FiguresBody> rows(Breakdown breakdown, Stream<String> keys) {
		return keys.map((key) -> FiguresBody.of(key, breakdown.row(key))).toList();
	}

	/** How far the budget had come at the end of a period, EUR. */
	record Progress(int period, boolean over, Money planned, Money declared, Money certified, Money paid,
			Money forecast) {

		static Progress of(ProjectDashboard.Period period) {
			return new Progress(period.number(), period.over(), period.soFar().planned(), period.soFar().declared(),
					period.soFar().certified(), period.soFar().paid(), period.forecast());
		}

	}

	/**
	 * How far a budget has moved.
	 *
	 * @param category null for the partner's whole budget
	 * @param leftPercent points that are left; null where the share has no figure
	 */
	record Flexibility(int partner, String category, Money base, Money planned, Money declared, Money moved,
			Percentage movedPercent, Percentage limitPercent, Percentage leftPercent, boolean exceeded) {

		static Flexibility of(FlexibilityRoom room) {
			return new Flexibility(room.partner(), (room.category() != null) ? room.category().name() : null,
					room.base(), room.planned(), room.declared(), room.moved(), room.share().orElse(null), room.limit(),
					room.left().orElse(null), room.isBeyond());
		}

	}

	/**
	 * How long a step took, or has taken so far.
	 *
	 * @param payment null for a control
	 */
	record Time(StepTime.Step step, Integer partner, int number, PaymentTime.Purpose payment, int days, int allowed,
			int daysLate, boolean ended) {

		static Time of(StepTime time) {
			return new Time(time.step(), time.partner(), time.number(), time.purpose(), time.days(), time.allowed(),
					time.daysLate(), time.ended());
		}

	}

	/**
	 * Something that needs somebody.
	 *
	 * @param payment null where it is about no payment
	 */
	record RiskRow(Risk.Level level, String code, Integer partner, Integer report, String category,
			PaymentTime.Purpose payment, int value, String link) {

		static RiskRow of(Risk risk) {
			Risk.Subject subject = risk.subject();
			return new RiskRow(risk.level(), risk.code(), subject.partner(), subject.report(), subject.category(),
					subject.payment(), risk.value(), risk.page());
		}

	}

}
