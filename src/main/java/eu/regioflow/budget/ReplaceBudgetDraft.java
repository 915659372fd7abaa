package eu.regioflow.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.partnership.HighestRate;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.partnership.StatedFunds;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A partner or the lead partner drafts the partner's budget anew; the ledger keeps the
 * plan that was adopted until the draft is.
 */
@UseCase(Permission.DRAFT_BUDGET)
public class ReplaceBudgetDraft {

	private final Access access;

	private final BudgetDrafts drafts;

	private final Partners partners;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final BudgetCatalogues catalogues;

	private final HighestRate rates;

	private final ApplicationEventPublisher events;

	ReplaceBudgetDraft(Access access, BudgetDrafts drafts, Partners partners, Projects projects,
			ReportingPeriods periods, RuleSets ruleSets, BudgetCatalogues catalogues, HighestRate rates,
			ApplicationEventPublisher events) {
		this.access = access;
		this.drafts = drafts;
		this.partners = partners;
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.catalogues = catalogues;
		this.rates = rates;
		this.events = events;
	}

	/**
	 * Takes rates and lines over, all or nothing.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal {@code bad-funds}, {@code bad-contributions},
	 * {@code bad-investments} and {@code bad-budget-lines} naming every bad place; what
	 * {@link FlatRates} refuses; {@code small-project-fund-not-offered};
	 * {@code stale-version}
	 */
	public BudgetDraft replace(String project, int partner, Optional<Long> version, StatedBudget stated) {
		Actor actor = this.access.require(Permission.DRAFT_BUDGET, Scope.partner(project, partner));
		Partner owner = this.partners.get(project, partner);
		BudgetDraft present = this.drafts.locked(project, partner);
		present.requireVersion(version);
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		List<BudgetLine> read = new LineReader(rules, this.catalogues.of(rules),
				BudgetDraft.rates(stated.flatRates(), rules), this.periods.findByProjectOrderByNumber(project).size())
			.read(stated.lines());
		List<Investment> investments = Investment
			.checked((stated.investments() != null) ? stated.investments() : present.investments());
		Investment.requireKnown(read, investments);
		BudgetDraft replaced = this.drafts.replace(
				present.with(stated.flatRates(), read)
					.withInvestments(investments)
					.with(Contribution.checked(BudgetPart.MANAGEMENT,
							(stated.contributions() != null) ? stated.contributions() : present.contributions()))
					.with(funds(BudgetPart.MANAGEMENT, stated.coFinancing(), present.drafted(), owner))
					.with(smallProjects(stated.smallProjectFund(), present.smallProjects(), owner, rules)),
				actor.account());
		this.events.publishEvent(BudgetChanged.of("budget-drafted", replaced,
				Map.of("lines", read.size(), "lineTotal", Money.sum(read.stream().map(BudgetLine::amount).toList()),
						"funds", replaced.financing(owner).inWords())));
		return replaced;
	}

	private CoFinancing funds(BudgetPart part, List<FundShare> stated, CoFinancing present, Partner owner) {
		return (stated != null) ? StatedFunds.read(part, stated, this.rates.of(owner)) : present;
	}

	private SmallProjectFund smallProjects(StatedSmallProjectFund stated, SmallProjectFund present, Partner owner,
			RuleSet rules) {
		if (stated == null) {
			return present;
		}
		if (!this.catalogues.of(rules).categories().contains(CostCategory.SPF)) {
			throw Refusal.invalid("small-project-fund-not-offered", rules.programme());
		}
		return new SmallProjectFund(funds(BudgetPart.SMALL_PROJECTS, stated.coFinancing(), present.drafted(), owner),
				Contribution.checked(BudgetPart.SMALL_PROJECTS,
						(stated.contributions() != null) ? stated.contributions() : present.contributions()));
	}

}
