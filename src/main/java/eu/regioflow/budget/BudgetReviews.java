package eu.regioflow.budget;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;

import org.springframework.stereotype.Component;

/**
 * Puts drafts beside the plan that they would change; page, API and adoption read the
 * same review.
 */
@Component
public class BudgetReviews {

	private final BudgetDrafts drafts;

	private final Partners partners;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final BudgetCatalogues catalogues;

	private final Ledger ledger;

	BudgetReviews(BudgetDrafts drafts, Partners partners, Projects projects, ReportingPeriods periods,
			RuleSets ruleSets, BudgetCatalogues catalogues, Ledger ledger) {
		this.drafts = drafts;
		this.partners = partners;
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.catalogues = catalogues;
		this.ledger = ledger;
	}

	/** The partner's draft as it stands. */
	public BudgetReview of(String project, int number) {
		return of(this.partners.get(project, number), this.drafts.of(project, number));
	}

	BudgetReview of(Partner partner, BudgetDraft draft) {
		RuleSet rules = this.ruleSets.get(this.projects.get(draft.project()).ruleSet());
		int last = this.periods.findByProjectOrderByNumber(draft.project()).size();
		BudgetPlan plan = BudgetPlan.of(draft, partner, rules, last);
		Slice slice = Slice.partner(draft.project(), draft.partner());
		BudgetReview.Before before = new BudgetReview.Before(this.ledger.breakdown(slice, Dimension.CATEGORY),
				this.ledger.breakdown(slice, Dimension.PERIOD), this.ledger.breakdown(slice, Dimension.SOURCE));
		return new BudgetReview(partner, draft, rules, this.catalogues.of(rules), last, plan, before,
				flexibility(draft, rules, plan, before));
	}

	private Flexibility flexibility(BudgetDraft draft, RuleSet rules, BudgetPlan plan, BudgetReview.Before before) {
		Breakdown after = plan.by(Dimension.CATEGORY);
		Money project = this.ledger.breakdown(Slice.project(draft.project()), Dimension.PROJECT).total().planned();
		Money then = project.minus(before.category().total().planned()).plus(after.total().planned());
		return Flexibility.of(rules.limits(), draft.base(), after,
				new Flexibility.Excess(Flexibility.Reach.PROJECT, null, this.drafts.baseOf(draft.project()), then));
	}

}
