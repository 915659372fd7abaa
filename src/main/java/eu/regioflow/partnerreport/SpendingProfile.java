package eu.regioflow.partnerreport;

import java.util.Optional;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

import org.springframework.stereotype.Component;

/**
 * How a partner's spending keeps pace with its plan, up to the end of a report's period.
 */
@Component
public class SpendingProfile {

	private final ReportOverview overview;

	private final Ledger ledger;

	SpendingProfile(ReportOverview overview, Ledger ledger) {
		this.overview = overview;
		this.ledger = ledger;
	}

	/** The profile as the report stands; a draft counts at its live totals. */
	public Pace of(PartnerReport report) {
		Breakdown plan = this.ledger.breakdown(Slice.partner(report.project(), report.partner()), Dimension.PERIOD);
		Money planned = Money.ZERO;
		for (int period = 1; period <= report.period(); period++) {
			planned = planned.plus(plan.row(period).planned());
		}
		return new Pace(report.period(), planned, this.overview.of(report).total().soFar(),
				plan.row(report.period() + 1).planned(), report.forecast(), report.forecastExplanation());
	}

	/**
	 * Plan and spending side by side, EUR.
	 *
	 * @param planned for all periods up to this one
	 * @param soFar declared up to and with this report
	 * @param plannedNext for the period that follows
	 * @param forecast what the partner expects for it; null while not said
	 */
	public record Pace(int period, Money planned, Money soFar, Money plannedNext, Money forecast, String explanation) {

		/** What is behind the plan; negative when more was declared than planned. */
		public Money difference() {
			return this.planned.minus(this.soFar);
		}

		/** Whether more was declared than planned. */
		public boolean isAhead() {
			return difference().isNegative();
		}

		/**
		 * So far of planned, two decimals HALF_UP; empty where something was declared of
		 * no plan.
		 */
		public Optional<Percentage> spent() {
			return Percentage.ofWhole(this.soFar, this.planned);
		}

	}

}
