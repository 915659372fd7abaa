package eu.regioflow.budget.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.budget.BudgetAdoption;
import eu.regioflow.budget.BudgetLine;
import eu.regioflow.budget.BudgetReview;
import eu.regioflow.budget.Contribution;
import eu.regioflow.budget.Flexibility;
import eu.regioflow.budget.Investment;
import eu.regioflow.budget.PlanChange;
import eu.regioflow.identity.Role;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.CostCategory;

/**
 * A partner's draft beside the adopted plan; amounts in EUR.
 *
 * @param coFinancing the funds that would bear it; the partner bears the rest
 * @param smallProjectFund left out where the programme offers none
 * @param partnerShare of the drafted management budget, which the contributions have to
 * cover
 * @param changed whether somebody changed the draft since it was adopted
 * @param adoptableBy JS within the flexibility of the rule set, MA beyond it and for
 * other funds
 * @param beyondFlexibility what goes beyond; empty when nothing does
 */
record PartnerBudgetBody(String project, int partner, long version, boolean changed, Map<String, Percentage> flatRates,
		List<Line> lines, List<Investment> investments, List<FundShare> coFinancing, List<Contribution> contributions,
		@JsonInclude(JsonInclude.Include.NON_NULL) SmallProjects smallProjectFund, Money partnerShare,
		List<PlanChange> categories, List<PlanChange> periods, List<PlanChange> funds, PlanChange total,
		Role adoptableBy, List<Flexibility.Excess> beyondFlexibility, List<BudgetAdoption> adoptions) {

	static PartnerBudgetBody of(BudgetReview review, List<BudgetAdoption> adoptions) {
		Map<String, Percentage> rates = new TreeMap<>();
		review.draft().flatRates().forEach((kind, rate) -> rates.put(kind.key(), rate));
		return new PartnerBudgetBody(review.draft().project(), review.draft().partner(), review.draft().version(),
				review.draft().isChanged(), rates, review.draft().lines().stream().map(Line::of).toList(),
				review.draft().investments(), review.financing().management().shares(), review.draft().contributions(),
				SmallProjects.of(review), review.partnerShare(BudgetPart.MANAGEMENT),
				review.changes(Dimension.CATEGORY, BudgetBody.CATEGORIES),
				review.changes(Dimension.PERIOD, BudgetBody.NUMBERS),
				review.changes(Dimension.SOURCE, BudgetBody.SOURCES), review.total(),
				review.isForAuthority() ? Role.MA : Role.JS, review.flexibility().excesses(), adoptions);
	}

	/**
	 * The small project fund.
	 *
	 * @param coFinancing the funds that would bear it
	 * @param partnerShare EUR of it, which the contributions have to cover
	 */
	record SmallProjects(List<FundShare> coFinancing, List<Contribution> contributions, Money partnerShare) {

		static SmallProjects of(BudgetReview review) {
			return review.mayHaveSmallProjectFund() ? new SmallProjects(review.financing().smallProjects().shares(),
					review.draft().smallProjects().contributions(), review.partnerShare(BudgetPart.SMALL_PROJECTS))
					: null;
		}

	}

	/** One line; its periods add up to its sum. */
	record Line(int line, CostCategory category, @JsonInclude(JsonInclude.Include.NON_NULL) String option,
			String description, String unit, String units, Money price, Money sum, List<Money> periods,
			@JsonInclude(JsonInclude.Include.NON_NULL) Integer investment,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) String awardProcedure) {

		static Line of(BudgetLine line) {
			return new Line(line.line(), line.category(), line.option(), line.description(), line.unit(),
					line.units().toPlainString(), line.price(), line.amount(), line.periods(), line.investment(),
					line.awardProcedure());
		}

	}

}
