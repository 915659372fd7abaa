package eu.regioflow.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;

/**
 * A partner's budget as it is drafted: flat rates and lines.
 *
 * @param version raised by every change and every adoption
 * @param adoptedVersion the version that the ledger has
 * @param drafters who changed it since it was adopted last
 * @param base EUR by category that the managing authority approved last
 * @param investments which the lines name
 * @param contributions where the partner's own share comes from; empty when nobody said
 * @param drafted the funds that it would have; null where the partner's stay
 * @param smallProjects what it says of a small project fund
 */
public record BudgetDraft(String project, int partner, long version, long adoptedVersion, Set<UUID> drafters,
		Map<FlatRateKind, Percentage> flatRates, List<BudgetLine> lines, Map<CostCategory, Money> base,
		List<Investment> investments, List<Contribution> contributions, CoFinancing drafted,
		SmallProjectFund smallProjects) {

	public BudgetDraft {
		drafters = Set.copyOf(drafters);
		lines = List.copyOf(lines);
		investments = List.copyOf(investments);
		contributions = List.copyOf(contributions);
	}

	/** Without lines, with the rates that every partner has. */
	static BudgetDraft empty(String project, int partner, RuleSet rules) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		for (FlatRate rate : rules.flatRates()) {
			rates.put(rate.kind(), rate.percentage());
		}
		return new BudgetDraft(project, partner, 0, 0, Set.of(), rates, List.of(), Map.of(), List.of(), List.of(), null,
				SmallProjectFund.NONE);
	}

	BudgetDraft with(Map<FlatRateKind, Percentage> rates, List<BudgetLine> others) {
		return new BudgetDraft(this.project, this.partner, this.version, this.adoptedVersion, this.drafters, rates,
				others, this.base, this.investments, this.contributions, this.drafted, this.smallProjects);
	}

	BudgetDraft withInvestments(List<Investment> others) {
		return new BudgetDraft(this.project, this.partner, this.version, this.adoptedVersion, this.drafters,
				this.flatRates, this.lines, this.base, others, this.contributions, this.drafted, this.smallProjects);
	}

	BudgetDraft with(List<Contribution> others) {
		return new BudgetDraft(this.project, this.partner, this.version, this.adoptedVersion, this.drafters,
				this.flatRates, this.lines, this.base, this.investments, others, this.drafted, this.smallProjects);
	}

	BudgetDraft with(CoFinancing others) {
		return new BudgetDraft(this.project, this.partner, this.version, this.adoptedVersion, this.drafters,
				this.flatRates, this.lines, this.base, this.investments, this.contributions, others,
				this.smallProjects);
	}

	BudgetDraft with(SmallProjectFund other) {
		return new BudgetDraft(this.project, this.partner, this.version, this.adoptedVersion, this.drafters,
				this.flatRates, this.lines, this.base, this.investments, this.contributions, this.drafted, other);
	}

	/** Who would bear the budget: the drafted funds, or else those of the partner. */
	Financing financing(Partner owner) {
		Financing present = owner.financing();
		return new Financing((this.drafted != null) ? this.drafted : present.management(),
				(this.smallProjects.drafted() != null) ? this.smallProjects.drafted() : present.smallProjects());
	}

	/** Where the partner's own share of a part comes from. */
	List<Contribution> contributions(BudgetPart part) {
		return (part == BudgetPart.SMALL_PROJECTS) ? this.smallProjects.contributions() : this.contributions;
	}

	/** Whether somebody changed it since it was adopted. */
	public boolean isChanged() {
		return this.version != this.adoptedVersion;
	}

	/**
	 * Lets only a line pass that is there.
	 * @throws Refusal not-found
	 */
	public void requireLine(int line) {
		if (line < 1 || line > this.lines.size()) {
			throw Refusal.notFound();
		}
	}

	/**
	 * Lets only the writer pass who saw this version.
	 * @param seen empty when the writer does not mind
	 * @throws Refusal stale-version with both
	 */
	void requireVersion(Optional<Long> seen) {
		if (seen.isPresent() && seen.get() != this.version) {
			throw Refusal.conflict("stale-version", String.valueOf(seen.get()), String.valueOf(this.version));
		}
	}

	/**
	 * The rates that somebody chose, after a look at the combination, at what is offered,
	 * and at what every partner has to keep.
	 * @throws Refusal what {@link FlatRates} refuses, and {@code flat-rate-compulsory}
	 * when a fixed rate that every partner has is left out
	 */
	static FlatRates rates(Map<FlatRateKind, Percentage> chosen, RuleSet rules) {
		for (FlatRateOffer offer : rules.offers()) {
			if (offer.standard() && !offer.adjustable() && !chosen.containsKey(offer.kind())) {
				throw Refusal.invalid("flat-rate-compulsory", offer.kind().key(), offer.percentage());
			}
		}
		return FlatRates.chosen(chosen, rules.rounding(RoundingPoint.FLAT_RATE)).offeredBy(rules);
	}

}
