package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Recordable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters a partner's approved budget into the ledger, spread over the periods.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class PlanBudget {

	private final Access access;

	private final Ledger ledger;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final BudgetDrafts drafts;

	private final BudgetCatalogues catalogues;

	private final ApplicationEventPublisher events;

	PlanBudget(Access access, Ledger ledger, Projects projects, ReportingPeriods periods, RuleSets ruleSets,
			BudgetDrafts drafts, BudgetCatalogues catalogues, ApplicationEventPublisher events) {
		this.access = access;
		this.ledger = ledger;
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.drafts = drafts;
		this.catalogues = catalogues;
		this.events = events;
	}

	/**
	 * Posts the plan and keeps it as the draft that later changes begin with: an even
	 * share of each category to each period, the last period takes the rest; the
	 * preparation lump sum falls in the first period.
	 * @param costs EUR by category for the whole project, flat-rate categories included
	 * @throws Refusal when a flat-rate category is not what its base makes of it
	 */
	public void plan(Partner partner, Map<CostCategory, Money> costs) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(partner.project()));
		RuleSet rules = this.ruleSets.get(this.projects.get(partner.project()).ruleSet());
		int last = this.periods.findByProjectOrderByNumber(partner.project()).size();
		BudgetDraft draft = BudgetDraft.empty(partner.project(), partner.number(), rules);
		draft = draft.with(draft.flatRates(), lines(costs, last, rules));
		BudgetPlan plan = BudgetPlan.of(draft, partner, rules, last);
		Breakdown planned = plan.by(Dimension.CATEGORY);
		costs.forEach((category, cost) -> requireSame(category, cost, planned.row(category).planned()));
		this.ledger.post(UUID.randomUUID(), null, plan.differenceTo(List.of()));
		this.drafts.approved(draft, planned);
		this.events.publishEvent(new BudgetPlanned(partner.project(), partner.number(), planned.total().planned()));
	}

	private List<BudgetLine> lines(Map<CostCategory, Money> costs, int periods, RuleSet rules) {
		Rounding rounding = rules.rounding(RoundingPoint.PERIOD_PLAN);
		List<BudgetLine> lines = new ArrayList<>();
		new TreeMap<>(costs).forEach((category, cost) -> {
			if (!rules.isFlatRate(category) && !cost.isZero()) {
				Optional<CostOption> option = laidDown(category, cost, rules);
				lines.add(BudgetLine.whole(lines.size() + 1, category, option.map(CostOption::code).orElse(null), cost,
						BudgetLine.spread(option.map(CostOption::phase).orElse(null), cost, periods, rounding)));
			}
		});
		return lines;
	}

	/** The lump sum that the whole category is. */
	private Optional<CostOption> laidDown(CostCategory category, Money cost, RuleSet rules) {
		if (!BudgetCatalogue.isLaidDown(category)) {
			return Optional.empty();
		}
		return Optional.of(this.catalogues.of(rules)
			.options()
			.stream()
			.filter((option) -> option.category() == category && option.amount().equals(cost))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("no-such-lump-sum", category, cost)));
	}

	private static void requireSame(CostCategory category, Money given, Money computed) {
		if (!given.equals(computed)) {
			throw Refusal.invalid("plan-not-as-computed", category, given, computed);
		}
	}

	/**
	 * A partner's plan was posted.
	 */
	public record BudgetPlanned(String project, int partner, Money total) implements Recordable {

		@Override
		public String chain() {
			return this.project;
		}

		@Override
		public String action() {
			return "budget-planned";
		}

		@Override
		public String subject() {
			return this.project + "/partner/" + this.partner;
		}

		@Override
		public Map<String, Object> facts() {
			return Map.of("total", this.total);
		}

	}

}
