package eu.regioflow.budget.web;

import java.util.List;

import eu.regioflow.budget.BudgetAdoption;
import eu.regioflow.budget.PlanChange;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.web.Choice;

/**
 * What the page of a partner's budget shows.
 *
 * @param lastPeriod how many periods there are
 * @param totals the drafted plan by period
 * @param investments which lines may name: their numbers and titles
 * @param typedInvestments the same as somebody would type them
 * @param partnerShare EUR that the contributions have to cover
 * @param stated EUR that they come to
 * @param smallProjects null where the programme offers no small project funds
 * @param beyond what needs the managing authority, in words; empty when nothing does
 */
public record PartnerBudgetView(String code, String acronym, boolean illustrative, String partner, String base,
		long version, boolean changed, boolean mayDraft, boolean mayAdopt, int lastPeriod, List<Choice> categories,
		List<Rate> rates, List<Line> lines, List<Computed> computed, Breakdown totals, List<Table> changes,
		List<String> beyond, List<BudgetAdoption> adoptions, List<Choice> investments, String typedInvestments,
		List<Giver> givers, List<Fund> funds, Money partnerShare, Money stated, SmallProjects smallProjects) {

	/**
	 * One line.
	 *
	 * @param category in the reader's language
	 * @param option the unit cost or lump sum that it is, or empty
	 * @param investment that it is part of, with its title, or empty
	 * @param awardProcedure how what it buys is to be awarded, or empty
	 */
	public record Line(int line, String category, String option, String description, String unit, String units,
			Money price, Money amount, List<Money> periods, String investment, String awardProcedure) {

	}

	/** A category that a flat rate makes, with the rate in words. */
	public record Computed(String category, String rule, Money amount) {

	}

	/**
	 * A flat rate that the programme offers.
	 *
	 * @param limit what may be chosen, in words
	 * @param value the chosen rate, or empty
	 * @param fixed whether there is nothing to choose
	 */
	public record Rate(String key, String name, String limit, String value, boolean fixed) {

	}

	/**
	 * One contribution as it stands in the form; all empty for a new one.
	 *
	 * @param status a {@code Contribution.Status}, or empty
	 */
	public record Giver(String name, boolean own, String status, String amount) {

	}

	/**
	 * The small project fund.
	 *
	 * @param partnerShare EUR of it that the contributions have to cover
	 * @param stated EUR that they come to
	 */
	public record SmallProjects(List<Giver> givers, List<Fund> funds, Money partnerShare, Money stated) {

	}

	/** One fund as it stands in the form; both empty for a new one. */
	public record Fund(String fund, String percent) {
	}

	/** Before, after and difference by category, period or source. */
	public record Table(String caption, String heading, List<Change> rows, Change total) {

	}

	/** One row of it. */
	public record Change(String label, PlanChange money) {

	}

}
