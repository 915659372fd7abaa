package eu.regioflow.programme;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;

/**
 * The parameters that a programme lays down for its projects.
 *
 * @param code such as {@code interreg-europe-2014-2020}
 * @param zone in which "today", the rate's month and all deadlines are reckoned
 * @param offers the flat rates, in the order in which they are computed
 * @param declarable the categories in which lines may be declared
 */
public record RuleSet(String code, String programme, ZoneId zone, Deadlines deadlines,
		Map<RoundingPoint, Rounding> roundings, List<FlatRateOffer> offers, Set<CostCategory> declarable,
		Limits limits) {

	public Rounding rounding(RoundingPoint point) {
		return this.roundings.get(point);
	}

	/** The flat rates that apply to every partner. */
	public List<FlatRate> flatRates() {
		return this.offers.stream().filter(FlatRateOffer::standard).map(FlatRateOffer::rate).toList();
	}

	/** What is offered of this kind. */
	public Optional<FlatRateOffer> offer(FlatRateKind kind) {
		return this.offers.stream().filter((offer) -> offer.kind() == kind).findFirst();
	}

	/** Whether the category is computed for every partner and so has no lines. */
	public boolean isFlatRate(CostCategory category) {
		return flatRates().stream().anyMatch((rate) -> rate.category() == category);
	}

	/**
	 * How long each step may take.
	 *
	 * @param partnerReport after the day after the period's end
	 * @param projectReportMonths after the day after the period's end
	 * @param controlMonths after the partner report's submission (Reg 1299/2013 Art
	 * 23(4))
	 * @param verificationDays after the project report's submission
	 * @param paymentDays after the project report's submission (Reg 1303/2013 Art 132)
	 */
	public record Deadlines(Period partnerReport, int projectReportMonths, int controlMonths, int verificationDays,
			int paymentDays) {

		/**
		 * Months are added to the day after the end: 30 September + 3 months is 1
		 * January.
		 */
		public LocalDate partnerReport(LocalDate periodEnd) {
			return periodEnd.plusDays(1).plus(this.partnerReport);
		}

		public LocalDate projectReport(LocalDate periodEnd) {
			return periodEnd.plusDays(1).plusMonths(this.projectReportMonths);
		}

		public LocalDate control(LocalDate submitted) {
			return submitted.plusMonths(this.controlMonths);
		}

		public LocalDate verification(LocalDate submitted) {
			return submitted.plusDays(this.verificationDays);
		}

		public LocalDate payment(LocalDate submitted) {
			return submitted.plusDays(this.paymentDays);
		}

	}

}
