package eu.regioflow.calculation.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.PeriodBudgets;
import eu.regioflow.calculation.CategoryKeys;
import eu.regioflow.calculation.ControlOutcome;
import eu.regioflow.expenditure.Division;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.project.PeriodCalendar;

/**
 * What the calculations answer; amounts in EUR.
 */
final class Answers {

	private Answers() {
	}

	/** Every category, and their total. */
	static Map<String, Money> budget(CategoryTotals totals) {
		Map<String, Money> budget = CategoryKeys.keyed(totals.amounts(), Money.ZERO);
		budget.put("total", totals.total());
		return budget;
	}

	/** A budget over its periods. */
	record Periods(Money total, List<Period> periods) {

		static Periods of(PeriodBudgets budgets) {
			return new Periods(budgets.total(), budgets.periods().stream().map(Period::of).toList());
		}

	}

	/** One period: every category, the total and its share of the whole. */
	@JsonPropertyOrder({ "categories", "total", "sharePercent" })
	record Period(@JsonAnyGetter Map<String, Money> categories, Money total, Percentage sharePercent) {

		static Period of(PeriodBudgets.Period period) {
			return new Period(CategoryKeys.keyed(period.costs(), Money.ZERO), period.total(), period.share());
		}

	}

	/** What each source bears, and where the partner's part comes from. */
	record Split(Map<String, Money> funds, Money partnerContribution, Map<String, Money> partnerByFund,
			Money ofWhichPublic, Money ofWhichAutomaticPublic, Money ofWhichPrivate) {

		static Split of(Map<String, Money> parts, Contributions contributions) {
			Map<String, Money> funds = new LinkedHashMap<>(parts);
			Money partner = funds.remove(CoFinancing.PARTNER);
			Contributions of = contributions.split(partner);
			return new Split(funds, partner, CoFinancing.partnerByFund(parts), of.ofPublic(), of.ofAutomaticPublic(),
					of.ofPrivate());
		}

	}

	/** What one source bears of each period. */
	record SourcePeriods(List<Money> periods, Money total) {

		static Map<String, SourcePeriods> of(List<Map<String, Money>> periods, Map<String, Money> totals) {
			Map<String, SourcePeriods> sources = new LinkedHashMap<>();
			totals.forEach((source, total) -> sources.put(source,
					new SourcePeriods(periods.stream().map((period) -> period.get(source)).toList(), total)));
			return sources;
		}

	}

	/** A list of expenditure in EUR, item by item and by category. */
	record Expenditure(List<Money> eur, Map<String, Money> categories, Money total) {

		static Expenditure of(List<Money> eur, CategoryTotals totals) {
			return new Expenditure(eur, CategoryKeys.keyed(totals.amounts(), Money.ZERO), totals.total());
		}

	}

	/** What control made of a list of expenditure. */
	record Control(Money declared, Money eligible, Money parked, Money deducted, ByCategory categories,
			Map<String, Money> byTypology) {

		static Control of(ControlOutcome outcome) {
			Division.Parts total = outcome.division().total();
			return new Control(total.whole(), total.kept(), total.parked(), total.deducted(), ByCategory.of(outcome),
					outcome.byTypology());
		}

	}

	/** The same by category. */
	record ByCategory(Map<String, Money> declared, Map<String, Money> eligible, Map<String, Money> parked,
			Map<String, Money> deducted) {

		static ByCategory of(ControlOutcome outcome) {
			return new ByCategory(keyed(outcome, Division.Parts::whole), keyed(outcome, Division.Parts::kept),
					keyed(outcome, Division.Parts::parked), keyed(outcome, Division.Parts::deducted));
		}

		private static Map<String, Money> keyed(ControlOutcome outcome, Function<Division.Parts, Money> part) {
			Map<String, Money> keyed = new LinkedHashMap<>();
			for (Map.Entry<CostCategory, String> entry : CategoryKeys.all().entrySet()) {
				keyed.put(entry.getValue(), part.apply(outcome.of(entry.getKey())));
			}
			return keyed;
		}

	}

	/**
	 * How far a budget is used up.
	 *
	 * @param soFarPercent of the budget; null where something was declared of no budget
	 */
	record Used(Money soFar, Percentage soFarPercent, Money remaining) {

		static Used of(Progress progress) {
			return new Used(progress.soFar(), progress.spent().orElse(null), progress.remaining());
		}

	}

	/** The periods of a project. */
	record Calendar(LocalDate end, List<PeriodCalendar.Period> periods) {

		static Calendar of(PeriodCalendar calendar) {
			return new Calendar(calendar.end(), calendar.periods());
		}

	}

}
